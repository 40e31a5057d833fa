import type { FormCheck } from '../../record/form-check.ts';
import type { Estimate, Run } from '../../record/run.ts';
import { pooled } from '../pooled.ts';
import { STRIKE_LIMITS } from './strike-classes.ts';

/** Repeated looks share their camera and their marks: no mean is better than this, in degrees (M04). */
const LEAST_SD = 1.6;

/** Angles that a word stands for: the middle of its range, wide enough to be the neighbour's (ours). */
const ANGLE_OF_WORD: Readonly<Record<NonNullable<FormCheck['footStrike']>, Estimate>> = {
  rearfoot: { value: 13, sd: 7 },
  midfoot: { value: 3.3, sd: 5 },
  forefoot: { value: -6, sd: 6 },
};

/** RunScribe's scale from heel (1) to toe (16), its midfoot band from 5.5 to 10.5. */
const RUNSCRIBE_MIDFOOT = { from: 5.5, to: 10.5 } as const;
const RUNSCRIBE_SD = 5;

/** The angle at first contact that was measured, all checks together; nothing where none has one. */
export function measuredAngle(checks: readonly FormCheck[]): Estimate | undefined {
  const angles = checks.flatMap(({ values }) => values.foot_strike_angle_deg ?? []);
  const angle = pooled(angles);
  return angle && { value: angle.value, sd: Math.max(LEAST_SD, angle.sd) };
}

/** The angle that the word for the landing lets expect, where nobody measured one. */
export function angleFromWord(checks: readonly FormCheck[]): Estimate | undefined {
  const word = checks.find(({ footStrike }) => footStrike)?.footStrike;
  return word && ANGLE_OF_WORD[word];
}

/** The angle that a RunScribe's strike type lets expect: its bands laid on the limits of S12b. */
export function angleFromSensor(run: Run): Estimate | undefined {
  const type = run.averages.footStrikeType;
  if (type === undefined || !(type >= 1 && type <= 16)) return undefined;
  const { from, to } = RUNSCRIBE_MIDFOOT;
  const { forefootBelow, rearfootAbove } = STRIKE_LIMITS;
  const slope = (forefootBelow - rearfootAbove) / (to - from);
  return { value: rearfootAbove + slope * (type - from), sd: RUNSCRIBE_SD };
}
