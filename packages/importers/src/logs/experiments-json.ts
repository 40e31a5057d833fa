import {
  ALTERNATING_CHANGES,
  type Experiment,
  LASTING_CHANGES,
  type RunReference,
  type Trial,
} from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import type { JsonObject } from '../tables/json-document.ts';
import {
  badField,
  DAY_FIELD,
  type FieldKind,
  type FieldTaker,
  fieldsOf,
  numberFrom,
  TRUE_OR_FALSE,
  unknownFields,
  wordOf,
} from './json-fields.ts';
import { RUN_EXPECTED, runCell, runReference } from './run-reference.ts';

export const EXPERIMENTS_SCHEMA = 'plumbline.experiments/1';
const SCHEMA = wordOf(EXPERIMENTS_SCHEMA);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ID: FieldKind<string> = {
  expected: 'a UUID in small letters',
  read: (value) => (typeof value === 'string' && UUID.test(value) ? value : undefined),
};
const CHANGE = wordOf(...ALTERNATING_CHANGES, ...LASTING_CHANGES);
const OUTCOME = wordOf('next_morning', 'worst');
const WHY = wordOf('pain', 'runner', 'done');
const SEED = wholeFrom(0, 2 ** 32 - 1);
/** A runner gives up long before; a slot far away would only cost time. */
const MOST_PAIRS = 200;
const MOST = wholeFrom(1, MOST_PAIRS);
const SLOT = wholeFrom(0, 2 * MOST_PAIRS - 1);
const SMALLEST: FieldKind<number> = {
  expected: 'a number above 0 to 10 points',
  read: (value) => (typeof value === 'number' && value > 0 && value <= 10 ? value : undefined),
};
const KILOMETRES = numberFrom(0, 1000, 'km');
const FIELDS = ['id', 'change', 'began', 'seed', 'outcome', 'smallest', 'most'];

/**
 * What `experiments.json` says. An experiment that lacks what its order or its verdict rests on is left out, and so is a
 * run without its slot or day; each with a problem at its path.
 */
export function experimentsFrom(
  file: string,
  document: JsonObject,
): { readonly experiments: readonly Experiment[]; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const fields = fieldsOf(document, { file, path: '', problems });
  fields.take('schema', SCHEMA);
  unknownFields(fields, ['schema', 'experiments']);
  const seen = new Set<string>();
  const experiments = (fields.each('experiments') ?? []).flatMap((taker) =>
    experimentIn(taker).filter(({ id }) => {
      if (!seen.has(id)) return seen.add(id);
      taker.report(badField('id', 'an id that no other experiment has', id));
      return false;
    }),
  );
  return { experiments, problems };
}

/** The document that reads as `experiments` again. */
export function experimentsDocument(experiments: readonly Experiment[]): JsonObject {
  return {
    schema: EXPERIMENTS_SCHEMA,
    experiments: experiments.map((experiment) => ({
      ...experiment,
      trials: experiment.trials.map((trial) => ({
        ...trial,
        run: trial.run && runCell(trial.run),
      })),
    })),
  };
}

function experimentIn(fields: FieldTaker): readonly Experiment[] {
  unknownFields(fields, [...FIELDS, 'distance', 'trials', 'ended']);
  const id = required(fields, 'id', ID);
  const change = required(fields, 'change', CHANGE);
  const began = required(fields, 'began', DAY_FIELD);
  const seed = required(fields, 'seed', SEED);
  const outcome = required(fields, 'outcome', OUTCOME);
  const smallest = required(fields, 'smallest', SMALLEST);
  const most = required(fields, 'most', MOST);
  const distance = distanceIn(fields);
  const ended = endIn(fields);
  const trials = (fields.each('trials') ?? []).flatMap(trialIn);
  if (id === undefined || change === undefined || began === undefined) return [];
  if (seed === undefined || outcome === undefined) return [];
  if (smallest === undefined || most === undefined) return [];
  if (distance === undefined || ended === 'unreadable') return [];
  return [{ id, change, began, seed, outcome, smallest, most, distance, trials, ended }];
}

/** Null where any distance counts; nothing where what is written is none, as other runs would then count. */
function distanceIn(fields: FieldTaker): Experiment['distance'] | undefined {
  const within = fields.within('distance');
  if (!within) return isSaid(fields, 'distance') ? undefined : null;
  unknownFields(within, ['from', 'to']);
  const [from, to] = [required(within, 'from', KILOMETRES), required(within, 'to', KILOMETRES)];
  if (from === undefined || to === undefined) return undefined;
  if (from <= to) return { from, to };
  within.report(badField('to', `a number from ${from} km`, to));
  return undefined;
}

/** `unreadable` where it says that it ended and not how: it would else be taken to go on. */
function endIn(fields: FieldTaker): Experiment['ended'] | 'unreadable' {
  const within = fields.within('ended');
  if (!within) return isSaid(fields, 'ended') ? 'unreadable' : undefined;
  unknownFields(within, ['day', 'why']);
  const [day, why] = [required(within, 'day', DAY_FIELD), required(within, 'why', WHY)];
  return day === undefined || why === undefined ? 'unreadable' : { day, why };
}

function trialIn(fields: FieldTaker): readonly Trial[] {
  unknownFields(fields, ['slot', 'day', 'run', 'kept']);
  const [slot, day] = [required(fields, 'slot', SLOT), required(fields, 'day', DAY_FIELD)];
  if (slot === undefined || day === undefined) return [];
  const run = fields.take('run', runOf(day));
  if (run === undefined && isSaid(fields, 'run')) return [];
  return [{ slot, day, run, kept: fields.take('kept', TRUE_OR_FALSE) }];
}

function runOf(day: Trial['day']): FieldKind<RunReference> {
  return {
    expected: RUN_EXPECTED,
    read: (value) =>
      typeof value === 'string' ? runReference(value, { day, style: 'ymd' }) : undefined,
  };
}

function wholeFrom(low: number, high: number): FieldKind<number> {
  return {
    expected: `a whole number from ${low} to ${high}`,
    read: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
        ? value
        : undefined,
  };
}

function isSaid({ object }: FieldTaker, key: string): boolean {
  return Object.hasOwn(object, key) && object[key] !== null && object[key] !== undefined;
}

function required<T>(fields: FieldTaker, key: string, kind: FieldKind<T>): T | undefined {
  if (isSaid(fields, key)) return fields.take(key, kind);
  fields.report({ code: 'bad-value', field: key, expected: kind.expected, received: 'none' });
  return undefined;
}
