import type { History } from '../../packages/domain/src/attribution/history.ts';

/** What two simpler methods say of one cause: a strength to rank by, and whether they call it. */
export interface PlainVerdict {
  readonly strength: number;
  readonly called: boolean;
}

export interface PlainMethods {
  /** Pearson's correlation of dose and pain; called where it is positive with p < 0.05, runs taken as independent. */
  readonly correlation: PlainVerdict;
  /** A checklist: called where the dose is at least half of plainly high on half of the painful runs. */
  readonly checklist: PlainVerdict;
}

const TWO_SIDED_5_PERCENT = 1.96;
const HIGH_DOSE = 0.5;

export function plainMethods({ outcome, painful }: History, dose: Float64Array): PlainMethods {
  const r = correlation(dose, outcome.pain);
  const n = dose.length;
  const t = n > 2 && Math.abs(r) < 1 ? r * Math.sqrt((n - 2) / (1 - r * r)) : 0;
  const high = painful.filter((i) => (dose[i] ?? 0) >= HIGH_DOSE).length;
  const part = painful.length === 0 ? 0 : high / painful.length;
  return {
    correlation: { strength: r, called: t > TWO_SIDED_5_PERCENT },
    checklist: { strength: part, called: part >= 0.5 },
  };
}

function correlation(a: Float64Array, b: Float64Array): number {
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((x, i) => {
    const y = (b[i] ?? 0) - mb;
    ab += (x - ma) * y;
    aa += (x - ma) ** 2;
    bb += y * y;
  });
  return aa > 1e-9 && bb > 1e-9 ? ab / Math.sqrt(aa * bb) : 0;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
}
