const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/**
 * Metres since the first position, by great circles between each position and the next; nothing is
 * smoothed. NaN where a sample has no position. `breaks` are the samples that begin a new stretch:
 * the way to them from the one before does not count.
 */
export function distanceFromPositions(
  latitude: Float64Array,
  longitude: Float64Array,
  breaks: ReadonlySet<number>,
): Float64Array {
  const distance = new Float64Array(latitude.length).fill(Number.NaN);
  let sum = 0;
  let before: readonly [number, number] | undefined;
  for (let i = 0; i < latitude.length; i += 1) {
    const here = [latitude[i] ?? Number.NaN, longitude[i] ?? Number.NaN] as const;
    if (breaks.has(i)) before = undefined;
    if (Number.isNaN(here[0]) || Number.isNaN(here[1])) continue;
    if (before) sum += greatCircle(before, here);
    distance[i] = sum;
    before = here;
  }
  return distance;
}

/** @unit m; positions in degrees north and east */
function greatCircle(
  [fromLatitude, fromLongitude]: readonly [number, number],
  [toLatitude, toLongitude]: readonly [number, number],
): number {
  const halfNorth = ((toLatitude - fromLatitude) * RADIANS) / 2;
  const halfEast = ((toLongitude - fromLongitude) * RADIANS) / 2;
  const a =
    Math.sin(halfNorth) ** 2 +
    Math.cos(fromLatitude * RADIANS) * Math.cos(toLatitude * RADIANS) * Math.sin(halfEast) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)));
}
