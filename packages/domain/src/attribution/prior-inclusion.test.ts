import { expect, test } from 'vitest';
import type { Exposure } from '../causes/cause.ts';
import { CAUSES } from '../causes/index.ts';
import { doseColumn } from './dose-column.ts';
import type { History } from './history.ts';
import { priorInclusion } from './prior-inclusion.ts';

const unknown: Exposure = { obtained: 'unknown', why: 'not-recorded' };
const harmless: Exposure = { obtained: 'measured', value: 0, sd: 0 };

/** Prior of a cause without multipliers whose known doses are all harmless. */
function priorOf(exposures: readonly Exposure[]): number {
  const cause = CAUSES.find(({ id }) => id === 'dehydration');
  if (!cause) throw new Error('dehydration is a cause');
  const reported = exposures.map((_, i) => i);
  const history = { reported, painful: [] } as unknown as History;
  const curves = [doseColumn(exposures, (value) => value)];
  return priorInclusion({ cause, exposures, curves }, history).reduce((sum, p) => sum + p, 0);
}

test.each([
  ['every dose is known and harmless', [harmless, harmless, harmless, harmless], 0],
  ['a quarter is not known', [harmless, harmless, harmless, unknown], 0.025],
  ['half is not known', [harmless, unknown, harmless, unknown], 0.05],
])('where %s, that part of the prior is left', (_, exposures, prior) => {
  expect(priorOf(exposures)).toBeCloseTo(prior, 6);
});
