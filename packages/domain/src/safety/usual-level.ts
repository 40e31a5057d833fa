import type { DiaryEntry } from '../record/diary.ts';

/** Points of the 0–10 scale up to which a run went well (evidence base §6, borrowed: [P] for backs). */
export const LITTLE_PAIN = 2;

/** The level of the back before the run, where it was told and is more than little: what it settles to. */
export function usualLevel({ painBefore }: DiaryEntry): number {
  return Math.max(LITTLE_PAIN, painBefore.known ? painBefore.value : 0);
}
