import type { Random } from '../random/random.ts';
import type { Place } from '../world/place.ts';

/** Where a run goes: height and heading as functions of the metres run. */
export interface Route {
  /** m above sea level */
  readonly altitude: (metres: number) => number;
  /** Rise over run. */
  readonly gradient: (metres: number) => number;
  /** radians, clockwise from north */
  readonly heading: (metres: number) => number;
}

/** A round of rolling hills that ends about where it began and climbs `ascent` metres in all. */
export function aRoute(
  place: Place,
  { length, ascent }: { length: number; ascent: number },
  random: Random,
): Route {
  const hills = [1, 2, 3, 5].map((times) => ({
    wave: (2 * Math.PI * Math.max(1, Math.round((times * length) / 7000))) / length,
    phase: random.between(0, 2 * Math.PI),
    share: random.between(0.3, 1) / times,
  }));
  const rise = (metres: number): number =>
    hills.reduce((sum, { wave, phase, share }) => sum + share * Math.sin(wave * metres + phase), 0);
  const height = ascent / Math.max(0.1, climbOf(rise, length));
  const start = random.between(0, 2 * Math.PI);
  const bends = [3, 7, 16].map((times) => ({
    wave: (2 * Math.PI * times) / length,
    phase: random.between(0, 2 * Math.PI),
    size: random.between(0.2, 0.7),
  }));
  return {
    altitude: (metres) => place.altitude + height * rise(metres),
    gradient: (metres) =>
      height *
      hills.reduce((sum, { wave, phase, share }) => {
        return sum + share * wave * Math.cos(wave * metres + phase);
      }, 0),
    heading: (metres) =>
      bends.reduce(
        (sum, { wave, phase, size }) => sum + size * Math.sin(wave * metres + phase),
        start + (2 * Math.PI * metres) / length,
      ),
  };
}

function climbOf(rise: (metres: number) => number, length: number): number {
  const steps = 400;
  let climbed = 0;
  for (let i = 1; i <= steps; i += 1) {
    climbed += Math.max(0, rise((i * length) / steps) - rise(((i - 1) * length) / steps));
  }
  return climbed;
}
