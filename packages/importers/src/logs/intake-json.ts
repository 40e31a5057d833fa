import {
  type GoalRace,
  INFLUENCES,
  type Intake,
  known,
  LEG_SENSATIONS,
  type LegSymptom,
  type LimitedActivity,
  MOST_ACTIVITIES,
  missing,
  type Rating,
  type Reading,
  TIMES_OF_DAY,
} from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import type { JsonObject } from '../tables/json-document.ts';
import { numberIn, valueIn } from './cell-value.ts';
import {
  DAY_FIELD,
  type FieldKind,
  type FieldTaker,
  fieldsOf,
  listOf,
  numberFrom,
  TEXT_FIELD,
  TRUE_OR_FALSE,
  unknownFields,
  wordOf,
} from './json-fields.ts';

export const INTAKE_SCHEMA = 'plumbline.intake/1';
const SCHEMA = wordOf(INTAKE_SCHEMA);
const MANNER = wordOf('sudden', 'gradual');
const TIME = wordOf(...TIMES_OF_DAY);
const INFLUENCE = wordOf(...INFLUENCES);
const SENSATION = wordOf(...LEG_SENSATIONS);
const SIDE = wordOf('left', 'right', 'both');
const REACH = wordOf('above_knee', 'below_knee');
const STIFFNESS = numberFrom(0, 1440, 'minutes');
const DISTANCE = numberFrom(0, 1000, 'km');
const SCORE = numberFrom(0, 10, '');
const KEYS: readonly string[] = [
  'schema',
  'told',
  'name',
  'question',
  'race',
  'onset',
  'manner',
  'story',
  'episodes',
  'worst',
  'wakes',
  'stiffnessMinutes',
  'eases',
  'worsens',
  'leg',
  'activities',
  'otherConditions',
  'medicines',
  'questions',
];

/** What `intake.json` says. A field that can not be read counts as not said, with a problem at its path. */
export function intakeFrom(
  file: string,
  document: JsonObject,
): { readonly intake: Intake; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const fields = fieldsOf(document, { file, path: '', problems });
  fields.take('schema', SCHEMA);
  const intake: Intake = {
    told: fields.take('told', DAY_FIELD),
    name: fields.take('name', TEXT_FIELD),
    question: fields.take('question', TEXT_FIELD),
    race: raceIn(fields.within('race')),
    onset: asReading(fields.take('onset', DAY_FIELD)),
    manner: fields.take('manner', MANNER),
    story: fields.take('story', TEXT_FIELD),
    episodes: fields.take('episodes', TEXT_FIELD),
    worst: asReading(distinct(fields, 'worst', TIME)),
    wakes: fields.take('wakes', TRUE_OR_FALSE),
    stiffness: numberIn(fields.take('stiffnessMinutes', STIFFNESS)),
    eases: asReading(distinct(fields, 'eases', INFLUENCE)),
    worsens: asReading(distinct(fields, 'worsens', INFLUENCE)),
    leg: legIn(fields),
    activities: activitiesIn(fields),
    otherConditions: asReading(listOf(fields, 'otherConditions', TEXT_FIELD)),
    medicines: asReading(listOf(fields, 'medicines', TEXT_FIELD)),
    questions: listOf(fields, 'questions', TEXT_FIELD) ?? [],
    extra: unknownFields(fields, KEYS),
  };
  return { intake, problems };
}

/** The document that reads as `intake` again. */
export function intakeDocument(intake: Intake): JsonObject {
  const { onset, worst, stiffness, eases, worsens, leg, otherConditions, medicines } = intake;
  const { race, extra, ...told } = intake;
  return {
    schema: INTAKE_SCHEMA,
    ...told,
    race: race && { ...race, distance: undefined, distanceKm: valueIn(race.distance) },
    onset: valueIn(onset),
    worst: valueIn(worst),
    stiffness: undefined,
    stiffnessMinutes: valueIn(stiffness),
    eases: valueIn(eases),
    worsens: valueIn(worsens),
    leg: valueIn(leg),
    otherConditions: valueIn(otherConditions),
    medicines: valueIn(medicines),
    ...extra,
  };
}

function raceIn(fields: FieldTaker | undefined): GoalRace | undefined {
  if (!fields) return undefined;
  unknownFields(fields, ['name', 'day', 'distanceKm']);
  return {
    name: fields.take('name', TEXT_FIELD),
    day: fields.take('day', DAY_FIELD),
    distance: numberIn(fields.take('distanceKm', DISTANCE)),
  };
}

/** A symptom of which a part can not be read is left out whole, with a problem at that part. */
function legIn(fields: FieldTaker): Reading<readonly LegSymptom[]> {
  const symptoms = fields.each('leg')?.flatMap((one): readonly LegSymptom[] => {
    unknownFields(one, ['what', 'side', 'reach']);
    const what = required(one, 'what', SENSATION);
    const side = required(one, 'side', SIDE);
    const reach = required(one, 'reach', REACH);
    return what && side && reach ? [{ what, side, reach }] : [];
  });
  return asReading(symptoms);
}

function activitiesIn(fields: FieldTaker): readonly LimitedActivity[] {
  const all = (fields.each('activities') ?? []).flatMap((one): readonly LimitedActivity[] => {
    unknownFields(one, ['activity', 'score']);
    const activity = required(one, 'activity', TEXT_FIELD);
    const score = required(one, 'score', SCORE);
    return activity !== undefined && score !== undefined
      ? [{ activity, score: score as Rating }]
      : [];
  });
  if (all.length > MOST_ACTIVITIES) {
    const expected = `at most ${MOST_ACTIVITIES} activities`;
    const received = String(all.length);
    fields.report({ code: 'bad-value', field: 'activities', expected, received });
  }
  return all.slice(0, MOST_ACTIVITIES);
}

/** The value, or nothing and a problem where there is none. */
function required<T>(fields: FieldTaker, key: string, kind: FieldKind<T>): T | undefined {
  if (Object.hasOwn(fields.object, key)) return fields.take(key, kind);
  fields.report({ code: 'bad-value', field: key, expected: kind.expected, received: 'none' });
  return undefined;
}

function distinct<T>(
  fields: FieldTaker,
  key: string,
  kind: FieldKind<T>,
): readonly T[] | undefined {
  const list = listOf(fields, key, kind);
  return list && [...new Set(list)];
}

function asReading<T>(value: T | undefined): Reading<T> {
  return value === undefined ? missing('not-recorded') : known(value);
}
