import { blurred, effectOf } from '../../../packages/domain/src/attribution/effect.ts';
import { painPointsOf } from '../../../packages/domain/src/attribution/pain-points.ts';
import { posterior, weighAll } from '../../../packages/domain/src/attribution/posterior.ts';
import { fitNoises } from '../../../packages/domain/src/attribution/weigh-noises.ts';
import { type Design, waysOf } from '../../../packages/domain/src/attribution/weigh-sets.ts';
import type { Case } from './cases.ts';

/** What the engine, or the sampler, makes of one case: by cause. */
export interface Figures {
  readonly inclusion: readonly number[];
  /** Mean of `painPoints`; 0 where there is no painful run. */
  readonly points: readonly number[];
}

/** The engine's inference alone, from the same columns that the sampler had. */
export function engineOn(one: Case): Figures {
  const column = (values: readonly number[]): Float64Array => Float64Array.from(values);
  const design: Design = {
    always: one.always.map(column),
    alwaysPrecision: column(one.alwaysPrecision),
    causes: one.causes.map((curves) => curves.map(column)),
  };
  const outcome = {
    day: column(one.outcome.day),
    pain: column(one.outcome.pain),
    looseness: column(one.outcome.looseness),
  };
  const fits = fitNoises(outcome, design);
  const ways = waysOf(one.causes.map((curves) => curves.length));
  const result = posterior(weighAll(fits, ways, one.prior), one.prior);
  return {
    inclusion: [...result.inclusion],
    points: one.painful.map((curves, k) => {
      const effect = blurred(effectOf(result, k), one.commonDoubt[k] as number);
      return painPointsOf(effect, curves)?.mean ?? 0;
    }),
  };
}
