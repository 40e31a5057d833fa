import {
  type Day,
  type Intake,
  known,
  type LimitedActivity,
  missing,
  ok,
  type Reading,
  readingOf,
} from '@plumbline/domain';
import type { IntakeFields } from '../views/intake-view.ts';
import type { Edit } from './edit.ts';
import { fieldOf } from './reading-field.ts';
import { addedRow, changedRow } from './row-change.ts';

const NOTHING_SAID: IntakeFields = {
  name: null,
  question: null,
  race: null,
  onset: null,
  manner: null,
  story: null,
  episodes: null,
  worst: null,
  wakes: null,
  stiffnessMinutes: null,
  eases: null,
  worsens: null,
  leg: null,
  activities: [],
  otherConditions: null,
  medicines: null,
  questions: [],
};

/** Writes those fields of the intake that are given, and the day on which they were told. */
export function intakeEdit(fields: Partial<IntakeFields>): Edit {
  return ({ records, rows, rowOf, today }) => {
    const before = records.intake;
    const said = { ...intakeFields(before), ...fields };
    const intake = intakeFrom(said, { told: today, extra: before?.extra ?? {} });
    const entry = { kind: 'intake', intake } as const;
    const row = before ? changedRow(rowOf(before), entry) : addedRow(rows, entry);
    return ok({ rows: [row], id: row.id });
  };
}

export function intakeFields(intake: Intake | undefined): IntakeFields {
  if (!intake) return NOTHING_SAID;
  return {
    name: intake.name ?? null,
    question: intake.question ?? null,
    race: intake.race
      ? {
          name: intake.race.name ?? null,
          day: intake.race.day ?? null,
          distanceKm: fieldOf(intake.race.distance),
        }
      : null,
    onset: valueOrNull(intake.onset),
    manner: intake.manner ?? null,
    story: intake.story ?? null,
    episodes: intake.episodes ?? null,
    worst: valueOrNull(intake.worst),
    wakes: intake.wakes ?? null,
    stiffnessMinutes: fieldOf(intake.stiffness),
    eases: valueOrNull(intake.eases),
    worsens: valueOrNull(intake.worsens),
    leg: valueOrNull(intake.leg),
    activities: intake.activities,
    otherConditions: valueOrNull(intake.otherConditions),
    medicines: valueOrNull(intake.medicines),
    questions: intake.questions,
  };
}

/** In the order of the format, so that the same answers read from a file are the same row. */
function intakeFrom(fields: IntakeFields, { told, extra }: Pick<Intake, 'told' | 'extra'>): Intake {
  return {
    told,
    name: fields.name ?? undefined,
    question: fields.question ?? undefined,
    race: fields.race
      ? {
          name: fields.race.name ?? undefined,
          day: (fields.race.day as Day | null) ?? undefined,
          distance: readingOf(asNumber(fields.race.distanceKm)),
        }
      : undefined,
    onset: readingFrom(fields.onset as Day | null),
    manner: fields.manner ?? undefined,
    story: fields.story ?? undefined,
    episodes: fields.episodes ?? undefined,
    worst: readingFrom(fields.worst),
    wakes: fields.wakes ?? undefined,
    stiffness: readingOf(asNumber(fields.stiffnessMinutes)),
    eases: readingFrom(fields.eases),
    worsens: readingFrom(fields.worsens),
    leg: readingFrom(fields.leg?.map(({ what, side, reach }) => ({ what, side, reach })) ?? null),
    activities: fields.activities.map(({ activity, score }) => ({
      activity,
      score: score as LimitedActivity['score'],
    })),
    otherConditions: readingFrom(fields.otherConditions),
    medicines: readingFrom(fields.medicines),
    questions: fields.questions,
    extra,
  };
}

function asNumber<Q extends number>(value: number | null): Q | undefined {
  return (value ?? undefined) as Q | undefined;
}

function valueOrNull<T>(reading: Reading<T>): T | null {
  return reading.known ? reading.value : null;
}

function readingFrom<T>(value: T | null): Reading<T> {
  return value === null ? missing('not-recorded') : known(value);
}
