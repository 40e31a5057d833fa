import type { DiaryFields, HydrationFields } from '@plumbline/application';
import { NOTHING_SAID, NOTHING_WEIGHED, type Subject } from './subject.ts';
import { type Entry, useEntry } from './use-entry.ts';

/** The diary row of a run or a day. */
export function useDiary({ day, run, diary }: Subject): Entry<DiaryFields> {
  const stored = diary ?? NOTHING_SAID;
  return useEntry<DiaryFields>({ path: '/api/diary', day, runId: run?.runId ?? null, stored });
}

/** The row of drink and weight of a run. */
export function useHydration({ day, run, hydration }: Subject): Entry<HydrationFields> {
  const stored = hydration ?? NOTHING_WEIGHED;
  return useEntry<HydrationFields>({
    path: '/api/hydration',
    day,
    runId: run?.runId ?? null,
    stored,
  });
}
