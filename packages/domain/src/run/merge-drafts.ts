import type { RunDraft } from '../record/run.ts';

/** One draft out of all recordings of one run, the same whatever their order. */
export function mergeDrafts(drafts: readonly RunDraft[]): RunDraft {
  const [first, ...rest] = drafts;
  if (!first) throw new Error('no drafts to merge');
  return { ...first, sources: [...first.sources, ...rest.flatMap((draft) => draft.sources)] };
}
