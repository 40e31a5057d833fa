/** Two passes lower the cut-off; this much higher a single one has to be for both to come to what was asked. */
const TWO_PASSES = (Math.SQRT2 - 1) ** 0.25;
/** Cut-offs nearer to half the rate than this do nothing. */
const HIGHEST_OF_RATE = 0.45;

export interface Band {
  /** Samples a second. */
  readonly rate: number;
  /** Hz at which half of the power is gone. */
  readonly cutoff: number;
}

/** `values` without what is faster than the cut-off and without a delay: Butterworth of second order, forwards and backwards. */
export function lowPass(values: Float64Array, { rate, cutoff }: Band): Float64Array {
  if (cutoff >= HIGHEST_OF_RATE * TWO_PASSES * rate) return values.slice();
  const reach = Math.min(values.length - 1, Math.ceil((3 * rate) / cutoff));
  const padded = reflected(values, reach);
  const pass = butterworth(rate, cutoff / TWO_PASSES);
  const once = pass(padded).reverse();
  const twice = pass(once).reverse();
  return twice.slice(reach, reach + values.length);
}

/** Share of a swing at `frequency` that `lowPass` lets through. */
export function passed(frequency: number, { cutoff }: Band): number {
  return 1 / (1 + (frequency / (cutoff / TWO_PASSES)) ** 4);
}

function butterworth(rate: number, cutoff: number): (values: Float64Array) => Float64Array {
  const k = Math.tan((Math.PI * cutoff) / rate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const [b0, a1, a2] = [k * k * norm, 2 * (k * k - 1) * norm, (1 - Math.SQRT2 * k + k * k) * norm];
  return (values) => {
    const out = new Float64Array(values.length);
    const first = values[0] ?? 0;
    let [x1, x2, y1, y2] = [first, first, first, first];
    for (let i = 0; i < values.length; i += 1) {
      const x = values[i] as number;
      const y = b0 * (x + 2 * x1 + x2) - a1 * y1 - a2 * y2;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      out[i] = y;
    }
    return out;
  };
}

/** The ends turned about their last value, so that a slope goes on. */
function reflected(values: Float64Array, reach: number): Float64Array {
  const n = values.length;
  const out = new Float64Array(n + 2 * reach);
  out.set(values, reach);
  const [first, last] = [values[0] ?? 0, values[n - 1] ?? 0];
  for (let i = 1; i <= reach; i += 1) {
    out[reach - i] = 2 * first - (values[i] as number);
    out[reach + n - 1 + i] = 2 * last - (values[n - 1 - i] as number);
  }
  return out;
}
