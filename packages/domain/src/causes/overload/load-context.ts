import { known, missing, type Reading } from '../../reading/reading.ts';
import { mean, sum, variance } from '../../statistics/moments.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Claim } from '../cause.ts';
import { OVERLOAD_EVIDENCE } from './evidence.ts';
import { sessionLoads } from './session-history.ts';

const WEEK = 7;
const MONTH = 28;

/** One load number as it may be shown: beside what speaks against it, never as a verdict. */
export interface LoadNumber {
  readonly value: Reading<number>;
  readonly unit: string;
  /** What research says against reading much into it. */
  readonly against: readonly Claim[];
}

/** Familiar load numbers at the day of the latest run. */
export interface LoadContext {
  /** Distance of the latest seven days ÷ the seven before − 1. */
  readonly weeklyChange: LoadNumber;
  /** Distance of the latest seven days ÷ a quarter of that of the latest 28. */
  readonly acuteChronic: LoadNumber;
  /** Mean of the latest seven days' distances ÷ their standard deviation. */
  readonly monotony: LoadNumber;
}

/**
 * Weekly change, acute:chronic ratio and monotony at the latest run, all by distance: shown because
 * watches show them. None of them is used to explain pain.
 *
 * @missing `too-few-runs` before a whole week (or four) has been logged, or with no run in the week
 *   compared with; `not-recorded` where a run of the weeks used has no distance
 */
export function loadContext(timeline: Timeline): LoadContext {
  const { days, complete, logged } = recentDays(timeline);
  const said = (needed: number, value: () => number): Reading<number> => {
    if (logged < needed) return missing('too-few-runs');
    if (!complete(needed)) return missing('not-recorded');
    const result = value();
    return Number.isFinite(result) ? known(result) : missing('too-few-runs');
  };
  const week = () => sum(days.slice(0, WEEK));
  return {
    weeklyChange: {
      value: said(2 * WEEK, () => week() / sum(days.slice(WEEK, 2 * WEEK)) - 1),
      unit: 'ratio',
      against: claims('L05', 'L11'),
    },
    acuteChronic: {
      value: said(MONTH, () => week() / (sum(days) / (MONTH / WEEK))),
      unit: 'ratio',
      against: claims('L04', 'L13', 'L14'),
    },
    monotony: {
      value: said(WEEK, () => mean(days.slice(0, WEEK)) / Math.sqrt(variance(days.slice(0, WEEK)))),
      unit: 'ratio',
      against: claims('L15'),
    },
  };
}

/** Metres on each of the latest 28 days, latest first, and how long a log they come from. */
function recentDays(timeline: Timeline) {
  const days = new Array<number>(MONTH).fill(0);
  const loads = sessionLoads(timeline);
  const last = loads.at(-1)?.day ?? 0;
  const first = loads[0]?.day ?? 1;
  let unknownAge = Infinity;
  for (const { day, distance, complete } of loads) {
    const age = last - day;
    if (age >= MONTH) continue;
    days[age] = (days[age] ?? 0) + distance;
    if (!complete) unknownAge = Math.min(unknownAge, age);
  }
  return { days, logged: last - first + 1, complete: (span: number) => unknownAge >= span };
}

function claims(...ids: readonly string[]): readonly Claim[] {
  return OVERLOAD_EVIDENCE.filter(({ id }) => ids.includes(id));
}
