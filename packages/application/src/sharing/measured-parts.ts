import type { HydrationEntry, StrengthEntry, StrengthTest } from '@plumbline/domain';
import { FORM_VALUES, type FormValue, known, type Reading } from '@plumbline/domain';
import type { ShareTable } from '@plumbline/sharing';
import { profileFields } from '../desk/profile-edit.ts';
import type { Units } from '../words/distance-words.ts';
import { massIn, temperatureIn, volumeIn } from '../words/mass-and-volume.ts';
import { SHARE_WORDS } from '../words/share-words.ts';
import { tableOf } from './cell.ts';
import { newestFirst } from './diary-parts.ts';
import type { ShareSource } from './share-source.ts';

const { columns, tables } = SHARE_WORDS;

export function strength({ records }: ShareSource): readonly ShareTable[] {
  const mass = massIn(unitsOf(records));
  return [
    ...tableOf<StrengthEntry>(tables.strength, newestFirst(records.strength), [
      [columns.day, ({ day }) => day],
      [columns.exercise, ({ exercise }) => exercise],
      [columns.sets, ({ sets }) => sets],
      [columns.reps, ({ reps }) => reps],
      [columns.hold, ({ hold }) => hold],
      [columns.load(mass.unit), ({ load }) => inUnit(load, mass)],
      [columns.minutes, ({ minutes }) => minutes],
    ]),
    ...tableOf<StrengthTest>(tables.tests, newestFirst(records.tests), [
      [columns.day, ({ day }) => day],
      [columns.test, ({ test }) => test.replaceAll('_', ' ')],
      [columns.result, ({ value, unit }) => `${value} ${unit}`],
    ]),
  ];
}

export function hydration({ records }: ShareSource): readonly ShareTable[] {
  const [mass, volume] = [massIn(unitsOf(records)), volumeIn(unitsOf(records))];
  const scale = temperatureIn(profileFields(records.profile).temperature);
  return tableOf<HydrationEntry>(tables.entries, newestFirst(records.hydration), [
    [columns.day, ({ day }) => day],
    [columns.massBefore(mass.unit), ({ massBefore }) => inUnit(massBefore, mass)],
    [columns.massAfter(mass.unit), ({ massAfter }) => inUnit(massAfter, mass)],
    [columns.drank(volume.unit), ({ drinkDuring }) => inUnit(drinkDuring, volume)],
    [columns.air(scale.unit), ({ air }) => inUnit(air, scale)],
  ]);
}

/** One line a value, with the error that it was measured with. */
export function form({ records }: ShareSource): readonly ShareTable[] {
  const values = newestFirst(records.form).flatMap((check) =>
    Object.entries(check.values).map(([name, estimate]) => ({ check, name, estimate })),
  );
  return tableOf(tables.entries, values, [
    [columns.day, ({ check }) => check.day],
    [columns.phase, ({ check }) => check.phase],
    [columns.source, ({ check }) => check.source],
    [columns.what, ({ name }) => name.replace(/_[a-z]+$/, '').replaceAll('_', ' ')],
    [columns.value, ({ name, estimate }) => `${round(estimate.value)} ${unitOf(name)}`],
    [columns.sd, ({ estimate }) => estimate.sd],
  ]);
}

function unitsOf({ profile }: ShareSource['records']): Units {
  return profile?.units ?? 'metric';
}

function inUnit(
  stored: Reading<number>,
  { shown }: { readonly shown: (stored: number) => number },
): Reading<number> {
  return stored.known ? known(shown(stored.value)) : stored;
}

function unitOf(name: string): string {
  return FORM_VALUES[name as FormValue].unit;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
