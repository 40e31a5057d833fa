import { type DiaryEntry, worstPain } from '@plumbline/domain';
import type { ShareTable } from '@plumbline/sharing';
import { runAtAGlance } from '../showing/log-rows-view.ts';
import { distanceIn, distanceUnit } from '../words/distance-words.ts';
import { SHARE_WORDS } from '../words/share-words.ts';
import { tableOf } from './cell.ts';
import type { ShareSource } from './share-source.ts';

const { columns, tables } = SHARE_WORDS;

export function painDiary({ records }: ShareSource): readonly ShareTable[] {
  return tableOf<DiaryEntry>(tables.entries, newestFirst(records.diary), [
    [columns.day, ({ day }) => day],
    [columns.before, ({ painBefore }) => painBefore],
    [columns.during, ({ painDuring }) => painDuring],
    [columns.after, ({ painAfter }) => painAfter],
    [columns.nextMorning, ({ painNextMorning }) => painNextMorning],
    [columns.where, whereItHurt],
    [columns.leg, ({ legSymptoms }) => legSymptoms?.replaceAll('_', ' ')],
    [columns.night, ({ nightPain }) => nightPain],
    [columns.limp, ({ limp }) => limp],
    [columns.fall, ({ fall }) => fall],
    [columns.fever, ({ fever }) => fever],
    [columns.stiffness, ({ stiffness }) => stiffness],
    [columns.recalled, ({ recalled }) => recalled || undefined],
  ]);
}

export function dailyLife({ records }: ShareSource): readonly ShareTable[] {
  const told = records.diary.filter(({ sleep, stress, sitting, driving, mood }) =>
    [sleep, stress, sitting, driving, mood].some(({ known }) => known),
  );
  return tableOf<DiaryEntry>(tables.entries, newestFirst(told), [
    [columns.day, ({ day }) => day],
    [columns.sleep, ({ sleep }) => sleep],
    [columns.stress, ({ stress }) => stress],
    [columns.sitting, ({ sitting }) => sitting],
    [columns.driving, ({ driving }) => driving],
    [columns.mood, ({ mood }) => mood],
  ]);
}

/** Of a run that nobody wrote about too, so that silence is not read as no pain. */
export function runsTable({ timeline, records }: ShareSource): readonly ShareTable[] {
  const units = records.profile?.units ?? 'metric';
  const rows = [...timeline().runs].reverse().map((run) => ({ run, ...runAtAGlance(run) }));
  return tableOf(tables.runs, rows, [
    [columns.day, ({ day }) => day],
    [columns.clock, ({ clock }) => clock],
    [
      columns.distance(distanceUnit(units)),
      ({ km }) => (km === null ? null : distanceIn(units, km)),
    ],
    [columns.minutes, ({ minutes }) => (minutes === null ? null : Math.round(minutes))],
    [columns.heartRate, ({ run }) => rounded(run.run.averages.heartRate)],
    [columns.cadence, ({ run }) => rounded(run.run.averages.cadence)],
    [columns.worst, ({ run }) => worstPain(run.diary)],
  ]);
}

export function notes({ records }: ShareSource): readonly ShareTable[] {
  const rows = [
    ...records.diary.map(({ day, note }) => ({ day, note, about: '' })),
    ...records.strength.map(({ day, note, exercise }) => ({ day, note, about: exercise })),
  ].filter(({ note }) => note !== undefined);
  return tableOf(tables.entries, newestFirst(rows), [
    [columns.day, ({ day }) => day],
    [columns.about, ({ about }) => about],
    [columns.note, ({ note }) => note],
  ]);
}

function whereItHurt({ regions, side }: DiaryEntry): string {
  const places = regions.map((region) => region.replaceAll('_', ' ')).join(', ');
  return places !== '' && side !== undefined ? `${places} (${side})` : places;
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}

export function newestFirst<Row extends { readonly day: string }>(
  rows: readonly Row[],
): readonly Row[] {
  return [...rows].sort((a, b) => b.day.localeCompare(a.day));
}
