import type { Random } from '../random/random.ts';
import type { RunBody } from '../world/run-body.ts';
import { noise } from './noise.ts';
import type { Route } from './route.ts';

/** Speed and distance of each second of moving time. */
export interface Pacing {
  /** m/s */
  readonly speed: Float64Array;
  /** m since the start */
  readonly distance: Float64Array;
}

const HILL_COSTS = 2.6;

/** How the runner goes about it: even, faster and slower in turn, slower uphill; the whole adds up to the run's distance. */
export function pacing(body: RunBody, route: Route, random: Random): Pacing {
  const seconds = body.moving;
  const target = body.kilometres * 1000;
  const speed = new Float64Array(seconds);
  const waver = noise({ fresh: 0.025, wandering: 0.09, over: 45 }, random);
  let covered = 0;
  for (let second = 0; second < seconds; second += 1) {
    const part = second / seconds;
    const gradient = body.treadmill ? 0 : route.gradient(part * target);
    const hill = 1 - HILL_COSTS * gradient;
    const now = Math.max(0.8, body.speed * hill * effort(body, second, part) + waver());
    speed[second] = now;
    covered += now;
  }
  return summed(speed, target / covered);
}

function effort(body: RunBody, second: number, part: number): number {
  switch (body.kind) {
    case 'intervals': {
      const warm = part < 0.25 || part > 0.88;
      return warm ? 0.9 : second % 330 < 210 ? 1.17 : 0.82;
    }
    case 'tempo':
      return part < 0.2 || part > 0.85 ? 0.87 : 1.08;
    default:
      return 1.015 - 0.03 * part;
  }
}

function summed(speed: Float64Array, stretch: number): Pacing {
  const distance = new Float64Array(speed.length);
  let sum = 0;
  for (let i = 0; i < speed.length; i += 1) {
    const now = (speed[i] ?? 0) * stretch;
    speed[i] = now;
    distance[i] = sum;
    sum += now;
  }
  return { speed, distance };
}
