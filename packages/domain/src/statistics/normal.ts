const SQRT_TWO_PI = 2.5066282746310002;

/** Density of the standard normal at `z`. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / SQRT_TWO_PI;
}

/**
 * The share of the standard normal below `z`, relative error below 1e-9 for z from −37 to 8.
 *
 * @source G. Marsaglia 2004, Evaluating the normal distribution, doi:10.18637/jss.v011.i04 (the Taylor
 *   series), and the continued fraction of the tail beyond 4
 */
export function normalBelow(z: number): number {
  if (z > 4) return 1 - normalDensity(z) / tailFraction(z);
  if (z < -4) return normalDensity(z) / tailFraction(-z);
  let term = z;
  let sum = z;
  for (let i = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && i < 400; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

export function logNormalBelow(z: number): number {
  if (z > -4) return Math.log(normalBelow(z));
  return -0.5 * z * z - Math.log(SQRT_TWO_PI) - Math.log(tailFraction(-z));
}

/** Density over the share below: what a standard normal, cut to lie below `z`, has at its edge. */
export function lowerHazard(z: number): number {
  return z < -4 ? tailFraction(-z) : normalDensity(z) / normalBelow(z);
}

/** Density over tail beyond `z` (4 or more), by its continued fraction. */
function tailFraction(z: number): number {
  let fraction = z;
  for (let i = 24; i >= 1; i--) fraction = z + i / fraction;
  return fraction;
}
