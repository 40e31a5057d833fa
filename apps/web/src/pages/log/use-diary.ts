import type { DiaryFields, HydrationFields } from '@plumbline/application';
import { withMemory } from './bind.ts';
import { isMemory, NOTHING_SAID, NOTHING_WEIGHED, type Subject } from './subject.ts';
import { type Entry, useEntry } from './use-entry.ts';

/** The diary row of a run or a day. */
export function useDiary(subject: Subject, today: string): Entry<DiaryFields> {
  const { day, run, diary } = subject;
  const stored = diary ?? NOTHING_SAID;
  const entry = useEntry<DiaryFields>({ ...PLACES.diary, day, runId: run?.runId ?? null, stored });
  return {
    ...entry,
    save: (change) => {
      const fields = withMemory(entry.fields, change.fields, isMemory(subject, today));
      entry.save({ ...change, fields });
    },
  };
}

/** The row of drink and weight of a run. */
export function useHydration({ day, run, hydration }: Subject): Entry<HydrationFields> {
  const stored = hydration ?? NOTHING_WEIGHED;
  return useEntry<HydrationFields>({
    ...PLACES.hydration,
    day,
    runId: run?.runId ?? null,
    stored,
  });
}

const PLACES = { diary: { path: '/api/diary' }, hydration: { path: '/api/hydration' } } as const;
