import type { Exposure } from '../causes/cause.ts';
import { estimated, measured, unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import { pairWorn } from '../timeline/pair-worn.ts';
import type { ContextFactor } from './context-factor.ts';

/** Runs in which a pair stops being new, and what another pair than last time counts for (ours). */
const NEW_FOR_RUNS = 5;
const CHANGED = 0.3;
/** Pairs in the first runs of a log need not be new. */
const LOG_BEGINS_RUNS = 10;
const SD = 0.1;
const UNSURE_SD = 0.4;

/** How new the pair was: 1 on its first run, 0 from its sixth; at least 0.3 where it is not the last run's. */
export const shoes: ContextFactor = {
  id: 'shoes',
  unit: 'newness of the pair, 0 to 1',
  exposures: ({ runs }) => newness(runs.map(pairWorn)),
  dose: shape([
    [0, 0],
    [1, 1],
  ]),
};

function newness(pairs: readonly (string | undefined)[]): readonly Exposure[] {
  const worn = new Map<string, { runs: number; readonly old: boolean }>();
  let [last, logged]: [string | undefined, number] = [undefined, 0];
  return pairs.map((pair) => {
    if (pair === undefined) return unknown('not-recorded');
    const history = worn.get(pair) ?? { runs: 0, old: logged < LOG_BEGINS_RUNS };
    const changed = last !== undefined && last !== pair ? CHANGED : 0;
    const fresh = history.old ? 0 : Math.max(0, 1 - history.runs / NEW_FOR_RUNS);
    const unsure = history.old && history.runs < NEW_FOR_RUNS;
    worn.set(pair, { ...history, runs: history.runs + 1 });
    [last, logged] = [pair, logged + 1];
    const value = Math.max(fresh, changed);
    return unsure ? estimated(value, UNSURE_SD) : measured(value, SD);
  });
}
