import { cholesky, logDeterminant, type Square, solveLower } from './linear-algebra.ts';
import { type Orthant, positiveOrthant } from './orthant.ts';
import type { Projection } from './projection.ts';

/** What is fitted: columns that are always in, and candidates that each add or are left out. */
export interface Design {
  readonly always: readonly Float64Array[];
  /** Prior precision of the coefficient of each column in `always`. */
  readonly alwaysPrecision: Float64Array;
  readonly candidates: readonly Float64Array[];
  /** Scale of the half-normal of each candidate's effect, points a unit of its column. */
  readonly effectScales: readonly number[];
}

/** One set of candidates under one noise. Bit k of `members` says that candidate k is in. */
export interface WeighedSet {
  readonly members: number;
  /** Logarithm of the evidence of the reports for this set. */
  readonly logEvidence: number;
  /** Effects of the members, in the order of their bits; none for the empty set. */
  readonly effects: Orthant | undefined;
}

/** The candidates under one noise, with the columns that are always in averaged over. */
export interface Reduced {
  readonly size: number;
  readonly gram: Square;
  readonly shift: Float64Array;
  /** Logarithm of the evidence with no candidate in. */
  readonly logNone: number;
}

/**
 * Averages the always-in columns, which come first in `projection`, over their priors.
 *
 * @param logShared the part of the log evidence that no column changes
 */
export function reduce(
  { gram, shift }: Pick<Projection, 'gram' | 'shift'>,
  design: Design,
  logShared: number,
): Reduced {
  const base = design.always.length;
  const size = design.candidates.length;
  const total = base + size;
  const block = new Float64Array(base * base);
  let logNone = logShared;
  for (let i = 0; i < base; i++) {
    for (let j = 0; j < base; j++) block[i * base + j] = gram[i * total + j] as number;
    const prior = design.alwaysPrecision[i] as number;
    block[i * base + i] = (block[i * base + i] as number) + prior;
    logNone += 0.5 * Math.log(prior);
  }
  const lower = cholesky(block, base);
  const explained = solveLower(lower, base, shift.subarray(0, base));
  logNone += 0.5 * (dot(explained, explained) - logDeterminant(lower, base));
  const cross = design.candidates.map((_, k) =>
    solveLower(lower, base, gram.subarray((base + k) * total, (base + k) * total + base)),
  );
  const left = new Float64Array(size * size);
  const leftShift = new Float64Array(size);
  cross.forEach((own, i) => {
    leftShift[i] = (shift[base + i] as number) - dot(own, explained);
    cross.forEach((other, j) => {
      left[i * size + j] = (gram[(base + i) * total + base + j] as number) - dot(own, other);
    });
  });
  return { size, gram: left, shift: leftShift, logNone };
}

/** Evidence and effects of one set of candidates, effects half-normal with their scales. */
export function weighSet(
  reduced: Reduced,
  members: number,
  effectScales: readonly number[],
): WeighedSet {
  const chosen = membersOf(members, reduced.size);
  const size = chosen.length;
  if (size === 0) return { members, logEvidence: reduced.logNone, effects: undefined };
  const precision = new Float64Array(size * size);
  const shift = new Float64Array(size);
  let logScale = 0;
  chosen.forEach((from, i) => {
    const scale = effectScales[from] as number;
    logScale += Math.log(2 / scale);
    shift[i] = reduced.shift[from] as number;
    chosen.forEach((to, j) => {
      precision[i * size + j] = reduced.gram[from * reduced.size + to] as number;
    });
    precision[i * size + i] = (precision[i * size + i] as number) + 1 / (scale * scale);
  });
  const effects = positiveOrthant(precision, shift, size);
  const logEvidence = reduced.logNone + logScale + effects.logMass;
  return { members, logEvidence, effects };
}

/** The candidates whose bit is set. */
export function membersOf(members: number, size: number): readonly number[] {
  const out: number[] = [];
  for (let k = 0; k < size; k++) if ((members >> k) & 1) out.push(k);
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
