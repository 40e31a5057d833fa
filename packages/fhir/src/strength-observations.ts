import {
  known,
  type Reading,
  type StrengthEntry,
  type StrengthTest,
  type StrengthTestFinding,
} from '@plumbline/domain';
import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { own } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { onDay } from './local-time.ts';
import { measured, type Unit } from './measured.ts';
import { observation } from './observation.ts';
import { plainString } from './plain-string.ts';
import type { Traced } from './traced.ts';
import { KILOGRAMS, MINUTES, REPETITIONS, SECONDS, SETS } from './units.ts';
import type { OwnCode } from './words/code-words.ts';
import { normInWords } from './words/strength-words.ts';

/** One exercise of one session, under the name that the runner gave it; what was not said of it has no part. */
export function strengthWork(
  frame: Frame,
  row: StrengthEntry,
  { traceOf }: Pick<Documented, 'traceOf'>,
): Traced<Observation> {
  const trace = traceOf(row);
  const exercise = plainString(row.exercise);
  const parts: readonly (readonly [OwnCode, Reading<number>, Unit])[] = [
    ['strength_sets', row.sets, SETS],
    ['strength_reps', row.reps, REPETITIONS],
    ['strength_hold_s', row.hold, SECONDS],
    ['strength_load_kg', row.load, KILOGRAMS],
    ['strength_minutes', row.minutes, MINUTES],
  ];
  const component = parts.flatMap(([code, reading, unit]): readonly ObservationComponent[] =>
    reading.known || reading.why !== 'not-recorded'
      ? [{ code: own(code), ...measured(reading, unit) }]
      : [],
  );
  const said = {
    of: `${trace.record}/exercise`,
    category: 'activity',
    code: own('strength_work'),
    ...onDay(row.day),
    ...(exercise === undefined ? {} : { valueString: exercise }),
    component,
  } as const;
  return observation(frame, said, { kind: 'row', trace });
}

/** One result of a field test. The latest of each carries the norm that it is held against. */
export function strengthTest(
  frame: Frame,
  test: StrengthTest,
  {
    traceOf,
    findings,
  }: Pick<Documented, 'traceOf'> & { readonly findings: readonly StrengthTestFinding[] },
): Traced<Observation> {
  const trace = traceOf(test);
  const norm = findings.find((one) => one.test === test.test && one.day === test.day)?.norm;
  const said = {
    of: `${trace.record}/value`,
    category: 'exam',
    code: own(test.test),
    ...onDay(test.day),
    ...measured(known(test.value), test.unit === 's' ? SECONDS : REPETITIONS),
    ...(norm?.known ? { referenceRange: [{ text: normInWords(norm.value, test.unit) }] } : {}),
  } as const;
  return observation(frame, said, { kind: 'row', trace });
}
