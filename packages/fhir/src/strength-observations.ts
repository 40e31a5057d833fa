import { known, type StrengthTest, type StrengthTestFinding } from '@plumbline/domain';
import type { Observation } from 'fhir/r4.js';
import { own } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { onDay } from './local-time.ts';
import { measured } from './measured.ts';
import { observation } from './observation.ts';
import type { Traced } from './traced.ts';
import { REPETITIONS, SECONDS } from './units.ts';
import { normInWords } from './words/strength-words.ts';

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
