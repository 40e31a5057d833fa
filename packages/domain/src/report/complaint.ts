import { addDays, type Day } from '../calendar/day.ts';
import { type Reading, readingOf } from '../reading/reading.ts';
import type { DiaryEntry, Region } from '../record/diary.ts';
import { mean } from '../statistics/moments.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** How far back the diary is asked where it hurts and what the legs feel. */
const COMPLAINT_DAYS = 90;

/** What the diary of the latest days says of where it hurts, and of legs, nights and mornings. */
export interface Complaint {
  /** First day that was looked at; `Complaint` says nothing of days before it. */
  readonly from: Day;
  /** Diary entries since then. */
  readonly entries: number;
  /** Most frequent first. */
  readonly spots: readonly { readonly spot: string; readonly entries: number }[];
  readonly regions: readonly { readonly region: Region; readonly entries: number }[];
  readonly legs: { readonly aboveKnee: number; readonly belowKnee: number; readonly asked: number };
  readonly limp: YesOf;
  readonly nightPain: YesOf;
  readonly spasm: YesOf;
  readonly fall: YesOf;
  readonly fever: YesOf;
  /** Mean of the entries that say it. @unit minutes */
  readonly stiffness: Reading<number>;
}

/** Entries that say yes, of those that say either. */
interface YesOf {
  readonly yes: number;
  readonly asked: number;
}

export function complaintIn(timeline: Timeline, to: Day): Complaint {
  const from = addDays(to, 1 - COMPLAINT_DAYS);
  const all = [...timeline.runs, ...timeline.restDays].flatMap(({ diary }) => diary ?? []);
  const entries = all.filter(({ day }) => day >= from && day <= to);
  const legs = entries.flatMap(({ legSymptoms }) => legSymptoms ?? []);
  const stiff = entries.flatMap(({ stiffness }) => (stiffness.known ? [stiffness.value] : []));
  return {
    from,
    entries: entries.length,
    spots: counted(entries, ({ spots }) => spots).map(([spot, n]) => ({ spot, entries: n })),
    regions: counted(entries, ({ regions }) => regions).map(([region, n]) => ({
      region,
      entries: n,
    })),
    legs: {
      aboveKnee: legs.filter((reach) => reach === 'above_knee').length,
      belowKnee: legs.filter((reach) => reach === 'below_knee').length,
      asked: legs.length,
    },
    limp: yesOf(entries, ({ limp }) => limp),
    nightPain: yesOf(entries, ({ nightPain }) => nightPain),
    spasm: yesOf(entries, ({ spasm }) => spasm),
    fall: yesOf(entries, ({ fall }) => fall),
    fever: yesOf(entries, ({ fever }) => fever),
    stiffness: readingOf(stiff.length > 0 ? mean(stiff) : undefined),
  };
}

function counted<T extends string>(
  entries: readonly DiaryEntry[],
  placesOf: (entry: DiaryEntry) => readonly T[],
): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const entry of entries) {
    for (const place of placesOf(entry)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function yesOf(
  entries: readonly DiaryEntry[],
  said: (entry: DiaryEntry) => boolean | undefined,
): YesOf {
  const answers = entries.flatMap((entry) => said(entry) ?? []);
  return { yes: answers.filter((yes) => yes).length, asked: answers.length };
}
