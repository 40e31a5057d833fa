/**
 * Pain's own ups and downs: a part that is carried from day to day and fades with `fadingDays`
 * (Ornstein–Uhlenbeck, in calendar days), and a part that each run draws anew.
 */
export interface Noise {
  /** Standard deviation of both parts together, points. */
  readonly sd: number;
  /** Share of the variance that is carried on, 0–1. */
  readonly carried: number;
  /** Days after which the carried part has fallen to 1/e. */
  readonly fadingDays: number;
}

/**
 * The covariance K of the carried noise plus each run's own variance, factored by one pass of a
 * Kalman filter: K is never written down, and every product costs a number of steps in proportion to the runs.
 */
export interface NoiseFactor {
  readonly runs: number;
  /** Variance of each run's innovation. */
  readonly variance: Float64Array;
  /** Share of an innovation that moves the forecast of the next run. */
  readonly gain: Float64Array;
  /** Share of the forecast that is carried to the next run. */
  readonly kept: Float64Array;
  readonly logDeterminant: number;
}

/** @param own each run's own variance, all positive; `day` is not falling. */
export function factorNoise(noise: Noise, day: Float64Array, own: Float64Array): NoiseFactor {
  const runs = day.length;
  const carriedVariance = noise.sd * noise.sd * noise.carried;
  const [variance, gain, kept] = [0, 0, 0].map(() => new Float64Array(runs)) as Three;
  let forecast = carriedVariance;
  let logDeterminant = 0;
  for (let t = 0; t < runs; t++) {
    const total = forecast + (own[t] as number);
    const gap = t + 1 < runs ? (day[t + 1] as number) - (day[t] as number) : 0;
    const keep = Math.exp(-gap / noise.fadingDays);
    variance[t] = total;
    gain[t] = (keep * forecast) / total;
    kept[t] = keep;
    logDeterminant += Math.log(total);
    const left = (forecast * (own[t] as number)) / total;
    forecast = keep * keep * left + carriedVariance * (1 - keep * keep);
  }
  return { runs, variance, gain, kept, logDeterminant };
}
type Three = [Float64Array, Float64Array, Float64Array];

/** Writes L⁻¹ x into `out`, where K = L L′. */
export function whiten(factor: NoiseFactor, x: Float64Array, out: Float64Array): void {
  const { runs, variance, gain, kept } = factor;
  let forecast = 0;
  for (let t = 0; t < runs; t++) {
    const innovation = (x[t] as number) - forecast;
    out[t] = innovation / Math.sqrt(variance[t] as number);
    forecast = (kept[t] as number) * forecast + (gain[t] as number) * innovation;
  }
}

/** Writes L′⁻¹ w into `out`: after `whiten` this makes K⁻¹ x. */
export function unwhiten(factor: NoiseFactor, w: Float64Array, out: Float64Array): void {
  const { runs, variance, gain, kept } = factor;
  let later = 0;
  for (let t = runs - 1; t >= 0; t--) {
    const scaled = (w[t] as number) / Math.sqrt(variance[t] as number);
    const g = gain[t] as number;
    out[t] = scaled - g * later;
    later = scaled + ((kept[t] as number) - g) * later;
  }
}

/** The diagonal of K⁻¹. */
export function inverseDiagonal(factor: NoiseFactor): Float64Array {
  const { runs, variance, gain, kept } = factor;
  const out = new Float64Array(runs);
  let later = 0;
  for (let t = runs - 1; t >= 0; t--) {
    const own = 1 / (variance[t] as number);
    const g = gain[t] as number;
    const carry = (kept[t] as number) - g;
    out[t] = own + g * g * later;
    later = own + carry * carry * later;
  }
  return out;
}
