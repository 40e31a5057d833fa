import type { Day } from '../../calendar/day.ts';
import { known, missing, type Reading } from '../../reading/reading.ts';
import type { Profile } from '../../record/profile.ts';
import type { StrengthTest, StrengthTestName } from '../../record/strength.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { latestByTest, previousOf, type SideDifference, sideDifferences } from './test-series.ts';

/** What healthy people reach in a test. */
export interface TestNorm {
  /** Claim that the norm comes from. */
  readonly claim: string;
  readonly people: string;
  readonly mean: number;
  readonly sd: number;
  /** Standard deviations from the mean, −3 to 3. */
  readonly z: number;
}

/**
 * `reduced` only where a result is more than one standard deviation short of the norm and that shortfall
 * exceeds what a second test differs by chance; `noise-unknown` where no study says how much that is.
 */
export type TestStanding = 'usual' | 'within-noise' | 'noise-unknown' | 'reduced' | 'no-norm';

/** The latest result of one test, as it may be shown. It informs advice and is no exposure. */
export interface StrengthTestFinding {
  readonly test: StrengthTestName;
  readonly day: Day;
  readonly value: number;
  readonly unit: 's' | 'reps';
  readonly norm: Reading<TestNorm>;
  readonly standing: TestStanding;
  /** Against the test before it; `beyondNoise` is unknown where the test's retest noise is. */
  readonly change: Reading<{ readonly by: number; readonly beyondNoise: Reading<boolean> }>;
}

export interface StrengthTests {
  readonly findings: readonly StrengthTestFinding[];
  readonly sides: readonly SideDifference[];
}

interface NormSource {
  readonly claim: string;
  readonly people: string;
  readonly ages: readonly [from: number, to: number];
  readonly norms: Readonly<
    Partial<Record<Profile['sex'], { readonly mean: number; readonly sd: number }>>
  >;
}

const BOTH_SORENSEN = { mean: 113, sd: 46 };
const BOTH_CHAIR = { mean: 33, sd: 5.4 };
const NORMS: Readonly<Partial<Record<StrengthTestName, NormSource>>> = {
  biering_sorensen: {
    claim: 'C14',
    people: 'healthy adults of 19 to 67 years',
    ages: [19, 67],
    norms: { female: BOTH_SORENSEN, male: BOTH_SORENSEN, unspecified: BOTH_SORENSEN },
  },
  prone_plank: {
    claim: 'C18',
    people: 'students of about 20 years',
    ages: [17, 25],
    norms: { male: { mean: 124, sd: 72 }, female: { mean: 83, sd: 63 } },
  },
  sit_to_stand_30s: {
    claim: 'C21',
    people: 'healthy adults of 19 to 35 years',
    ages: [19, 35],
    norms: { female: BOTH_CHAIR, male: BOTH_CHAIR, unspecified: BOTH_CHAIR },
  },
};

/** Smallest change that is more than chance, where a study gives one (C15). */
const RETEST_NOISE: Readonly<Partial<Record<StrengthTestName, number>>> = {
  biering_sorensen: 48.5,
};

/** What is published of a test: the claim that has its norm, and the smallest change that is more than chance. */
export function testKnowledge(test: StrengthTestName): {
  readonly normClaim: string | undefined;
  readonly retestNoise: number | undefined;
} {
  return { normClaim: NORMS[test]?.claim, retestNoise: RETEST_NOISE[test] };
}

/** The latest result of each test against its norm and against the one before, and left against right. */
export function strengthTests(timeline: Timeline): StrengthTests {
  const latest = latestByTest(timeline.tests);
  const findings = latest.map((test) => finding(test, timeline));
  return { findings, sides: sideDifferences(latest) };
}

function finding(test: StrengthTest, { profile, tests }: Timeline): StrengthTestFinding {
  const norm = normFor(test, profile);
  const before = previousOf(test, tests);
  const noise = RETEST_NOISE[test.test];
  return {
    test: test.test,
    day: test.day,
    value: test.value,
    unit: test.unit,
    norm,
    standing: standing(test.value, norm, noise),
    change: before
      ? known(changeBetween(before.value, test.value, noise))
      : missing('not-recorded'),
  };
}

function changeBetween(before: number, now: number, noise: number | undefined) {
  const by = now - before;
  const beyondNoise: Reading<boolean> =
    noise === undefined ? missing('not-recorded') : known(Math.abs(by) > noise);
  return { by, beyondNoise };
}

function standing(value: number, norm: Reading<TestNorm>, noise: number | undefined): TestStanding {
  if (!norm.known) return 'no-norm';
  if (norm.value.z >= -1) return 'usual';
  if (noise === undefined) return 'noise-unknown';
  return norm.value.mean - value > noise ? 'reduced' : 'within-noise';
}

/** @missing `not-recorded` without a norm, a sex or a birth year; `out-of-range` at an age nobody studied */
function normFor(
  { test, day, value }: StrengthTest,
  profile: Profile | undefined,
): Reading<TestNorm> {
  const source = NORMS[test];
  const norm = source?.norms[profile?.sex ?? 'unspecified'];
  if (!source || !norm || !profile?.birthYear.known) return missing('not-recorded');
  const age = Number(day.slice(0, 4)) - profile.birthYear.value;
  if (age < source.ages[0] || age > source.ages[1]) return missing('out-of-range');
  const z = Math.min(3, Math.max(-3, (value - norm.mean) / norm.sd));
  return known({ claim: source.claim, people: source.people, ...norm, z });
}
