import { daysBetween } from '../../calendar/day.ts';
import { STRENGTH_TESTS, type StrengthTest, type StrengthTestName } from '../../record/strength.ts';

/** Left and right of one test, done within two weeks of one another. */
export interface SideDifference {
  readonly test: 'side_plank' | 'single_leg_bridge' | 'single_leg_squat';
  readonly left: number;
  readonly right: number;
  /** Left less right as a part of the better side, in %. */
  readonly percent: number;
  /** More than 15 %: a rule of ours, no study's. */
  readonly uneven: boolean;
}

const PAIRS = [
  ['side_plank', 'side_plank_left', 'side_plank_right'],
  ['single_leg_bridge', 'single_leg_bridge_left', 'single_leg_bridge_right'],
  ['single_leg_squat', 'single_leg_squat_left', 'single_leg_squat_right'],
] as const satisfies readonly (readonly [
  SideDifference['test'],
  StrengthTestName,
  StrengthTestName,
])[];
const SAME_OCCASION_DAYS = 14;
const UNEVEN_PERCENT = 15;

/** The latest result of every test that was done, in the order of `STRENGTH_TESTS`. */
export function latestByTest(tests: readonly StrengthTest[]): readonly StrengthTest[] {
  return STRENGTH_TESTS.flatMap((name) => latest(tests.filter(({ test }) => test === name)) ?? []);
}

/** The result of the same test on the latest day before. */
export function previousOf(
  { test, day }: StrengthTest,
  tests: readonly StrengthTest[],
): StrengthTest | undefined {
  return latest(tests.filter((other) => other.test === test && other.day < day));
}

export function sideDifferences(tests: readonly StrengthTest[]): readonly SideDifference[] {
  return PAIRS.flatMap(([name, leftName, rightName]) => {
    const left = tests.find(({ test }) => test === leftName);
    const right = tests.find(({ test }) => test === rightName);
    if (!left || !right) return [];
    if (Math.abs(daysBetween(left.day, right.day)) > SAME_OCCASION_DAYS) return [];
    const better = Math.max(left.value, right.value);
    if (!(better > 0)) return [];
    const percent = (100 * (left.value - right.value)) / better;
    const uneven = Math.abs(percent) > UNEVEN_PERCENT;
    return [{ test: name, left: left.value, right: right.value, percent, uneven }];
  });
}

function latest(tests: readonly StrengthTest[]): StrengthTest | undefined {
  return tests.reduce<StrengthTest | undefined>(
    (last, test) => (last && last.day > test.day ? last : test),
    undefined,
  );
}
