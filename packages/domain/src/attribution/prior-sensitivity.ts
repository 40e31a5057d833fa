import type { CauseId } from '../causes/cause.ts';
import { sum } from '../statistics/moments.ts';
import type { Answer } from './answer.ts';
import { blurred, effectOf } from './effect.ts';
import type { History } from './history.ts';
import type { Judgement } from './judge.ts';
import { painfulRunsOf, painPointsOf } from './pain-points.ts';
import { noiseVariance, posterior } from './posterior.ts';
import { HIGHEST_PRIOR } from './priors.ts';
import { FOUND_POINTS, FOUND_PROBABILITY } from './verdict.ts';

/** The answer with the inclusion priors halved and doubled; stable where the same causes are found. */
export function sensitivityOf(history: History, judgement: Judgement): Answer['priorSensitivity'] {
  const [low, base, high] = [0.5, 1, 2].map((times) => withPriors(history, judgement, times));
  if (!low || !base || !high) return null;
  return {
    stable: low.found === base.found && high.found === base.found,
    low: low.probabilities,
    high: high.probabilities,
  };
}

function withPriors(
  history: History,
  { weighed, suspects }: Judgement,
  times: number,
): { readonly probabilities: Partial<Record<CauseId, number>>; readonly found: string } {
  const prior = suspects.map((suspect) => scaled(suspect.prior, times));
  const result = posterior(weighed, prior);
  const noise = noiseVariance(result);
  const probabilities: Partial<Record<CauseId, number>> = {};
  const found: CauseId[] = [];
  suspects.forEach(({ cause, dose, curves }, k) => {
    const probability = result.inclusion[k] as number;
    probabilities[cause.id] = probability;
    if (probability < FOUND_PROBABILITY) return;
    const effect = blurred(effectOf(result, k), dose.commonDoubt);
    const points = painPointsOf(effect, painfulRunsOf(history, curves, noise));
    if ((points?.mean ?? 0) >= FOUND_POINTS) found.push(cause.id);
  });
  return { probabilities, found: found.join() };
}

/** Each curve's prior `times` as high, never above `HIGHEST_PRIOR` together. */
function scaled(prior: readonly number[], times: number): readonly number[] {
  const factor = Math.min(times, HIGHEST_PRIOR / sum(prior));
  return prior.map((p) => p * factor);
}
