import type { RunDraft } from '../record/run.ts';

const START_TOLERANCE_MS = 180_000;

/** Whether two drafts are recordings of one and the same run. Symmetric. */
export function sameRun(a: RunDraft, b: RunDraft): boolean {
  return Math.abs(a.start - b.start) <= START_TOLERANCE_MS;
}
