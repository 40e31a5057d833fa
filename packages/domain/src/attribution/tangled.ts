import type { CauseId } from '../causes/cause.ts';
import type { Answer, Tangle } from './answer.ts';
import { tangledWords } from './wording.ts';

/** Together at least this probable, and each at least half as far from nothing. */
const EITHER_AT_LEAST = 0.5;
const EACH_AT_LEAST = 0.12;
/** One being in makes the other less likely by at least this factor of the odds. */
const ODDS_FALL = 2.5;
/** Doses this alike always came together. */
const ALIKE = 0.9;

/** A cause as far as tangles are concerned. */
export interface Strand {
  readonly cause: CauseId;
  /** Its centred dose on each reported run. */
  readonly dose: Float64Array;
}

/**
 * Groups of causes that the reports point at without saying which: of two, one is likely, and believing in
 * one takes belief from the other; or both are likely and their doses hardly ever came apart. Pairs that
 * share a cause make one group.
 *
 * @param sets posterior probability of each set of causes, by its bits in the order of `strands`
 */
export function tanglesOf(
  strands: readonly Strand[],
  sets: Float64Array,
  running: Answer['safety']['running'],
): readonly Tangle[] {
  const groups: Set<number>[] = [];
  strands.forEach((a, i) => {
    strands.forEach((b, j) => {
      if (j > i && tangled(jointOf(sets, i, j), alikeness(a.dose, b.dose))) tie(groups, i, j);
    });
  });
  return groups.map((group) => {
    const causes = [...group].sort((a, b) => a - b).flatMap((k) => strands[k]?.cause ?? []);
    return { causes, words: tangledWords(causes, running) };
  });
}

/** Puts both into one group, with all that either was tied to. */
function tie(groups: Set<number>[], i: number, j: number): void {
  const touched = groups.filter((group) => group.has(i) || group.has(j));
  const whole = new Set([i, j, ...touched.flatMap((group) => [...group])]);
  for (const group of touched) groups.splice(groups.indexOf(group), 1);
  groups.push(whole);
}

interface Joint {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

function tangled({ both, first, second, neither }: Joint, alike: number): boolean {
  if (1 - neither < EITHER_AT_LEAST || alike <= 0) return false;
  if (both + Math.min(first, second) < EACH_AT_LEAST) return false;
  const odds = (first * second) / Math.max(both * neither, 1e-12);
  return alike >= ALIKE || (odds >= ODDS_FALL && alike >= 0.3);
}

function jointOf(sets: Float64Array, i: number, j: number): Joint {
  const sums = [0, 0, 0, 0];
  sets.forEach((weight, members) => {
    const at = ((members >> i) & 1) + 2 * ((members >> j) & 1);
    sums[at] = (sums[at] as number) + weight;
  });
  const [neither, first, second, both] = sums as [number, number, number, number];
  return { both, first, second, neither };
}

/** Correlation of two centred columns; 0 where one does not vary. */
function alikeness(a: Float64Array, b: Float64Array): number {
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((x, i) => {
    const y = b[i] as number;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  });
  return aa > 1e-9 && bb > 1e-9 ? ab / Math.sqrt(aa * bb) : 0;
}
