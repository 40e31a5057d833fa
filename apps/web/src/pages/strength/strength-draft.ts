import type { StrengthEdit, StrengthEntryView } from '@plumbline/application';
import { plain } from './exercise-search.ts';

/** What the form holds: an entry that need not have a name yet. */
export type StrengthDraft = Omit<StrengthEdit, 'id'>;

/** An entry of which only the day is known. */
export function emptyDraft(day: string): StrengthDraft {
  return {
    day,
    exercise: '',
    sets: null,
    reps: null,
    holdSeconds: null,
    loadKg: null,
    minutes: null,
    note: null,
  };
}

/** The latest entry of the same exercise; entries come newest first. */
export function lastOf(
  exercise: string,
  entries: readonly StrengthEntryView[],
): StrengthEntryView | undefined {
  const asked = plain(exercise);
  return entries.find((entry) => plain(entry.exercise) === asked);
}

/** `draft` for `exercise`, with the amounts of the last time; as it is where there was none. */
export function asLastTime(
  draft: StrengthDraft,
  exercise: string,
  entries: readonly StrengthEntryView[],
): StrengthDraft {
  const last = lastOf(exercise, entries);
  if (!last) return { ...draft, exercise };
  const { sets, reps, holdSeconds, loadKg, minutes } = last;
  return { ...draft, exercise, sets, reps, holdSeconds, loadKg, minutes };
}

/** Entries by day, newest first. */
export function byDay(
  entries: readonly StrengthEntryView[],
): readonly { readonly day: string; readonly entries: readonly StrengthEntryView[] }[] {
  const days = new Map<string, StrengthEntryView[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return [...days]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([day, ofDay]) => ({ day, entries: ofDay }));
}
