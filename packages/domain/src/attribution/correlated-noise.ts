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
  /** One over the standard deviation of each run's innovation. */
  readonly scale: Float64Array;
  /** Part of an innovation that moves the forecast of the next run. */
  readonly gain: Float64Array;
  /** Part of the forecast that is carried to the next run. */
  readonly kept: Float64Array;
  readonly logDeterminant: number;
}

/** @param own each run's own variance, all positive; `day` is not falling. */
export function factorNoise(noise: Noise, day: Float64Array, own: Float64Array): NoiseFactor {
  const runs = day.length;
  const carriedVariance = noise.sd * noise.sd * noise.carried;
  const scale = new Float64Array(runs);
  const gain = new Float64Array(runs);
  const kept = new Float64Array(runs);
  let forecast = carriedVariance;
  let logDeterminant = 0;
  for (let t = 0; t < runs; t++) {
    const variance = own[t] as number;
    const total = forecast + variance;
    const gap = t + 1 < runs ? (day[t + 1] as number) - (day[t] as number) : 0;
    const keep = carriedVariance > 0 ? Math.exp(-gap / noise.fadingDays) : 0;
    scale[t] = 1 / Math.sqrt(total);
    gain[t] = (keep * forecast) / total;
    kept[t] = keep;
    logDeterminant += Math.log(total);
    forecast = (keep * keep * forecast * variance) / total + carriedVariance * (1 - keep * keep);
  }
  return { runs, scale, gain, kept, logDeterminant };
}
