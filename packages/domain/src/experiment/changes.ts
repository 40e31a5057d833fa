import type { AlternatingChange, Change } from '../record/experiment.ts';

/** How a change is tried so that one run tells nothing of the next. */
export interface Alternating {
  readonly change: AlternatingChange;
  /** Whole days that must lie between two runs that count. */
  readonly daysBetween: number;
  /** Other runs that must lie between two runs that count. */
  readonly runsBetween: number;
  /** Days after the start beyond which what was learnt stays and nothing alternates any more; null where it does. */
  readonly fadesBefore: number | null;
  /** Ids of claims that the design rests on. */
  readonly evidence: readonly string[];
}

export const ALTERNATING: Readonly<Record<AlternatingChange, Alternating>> = {
  warm_up: alternating('warm_up', { daysBetween: 1 }),
  drink_plan: alternating('drink_plan', { daysBetween: 1 }),
  cadence_cue: alternating('cadence_cue', { daysBetween: 1, fadesBefore: 21, evidence: ['F09'] }),
  posture_cue: alternating('posture_cue', { daysBetween: 1, fadesBefore: 21 }),
  shoes: alternating('shoes', { daysBetween: 0, runsBetween: 1 }),
};

function alternating(
  change: AlternatingChange,
  told: Partial<Omit<Alternating, 'change'>>,
): Alternating {
  const { evidence = [], ...rest } = told;
  return {
    change,
    daysBetween: 0,
    runsBetween: 0,
    fadesBefore: null,
    ...rest,
    evidence: ['N01', 'N02', ...evidence],
  };
}

export function alternates(change: Change): change is AlternatingChange {
  return change in ALTERNATING;
}
