import type { Random } from '../random/random.ts';
import type { Place } from './place.ts';

/** The air at one time of one day. */
export interface Air {
  /** °C in the shade */
  readonly celsius: number;
  /** Relative, %, 20 to 99. */
  readonly humidity: number;
}

/** `hour` runs from 0 to 24 by the local clock. */
export type Weather = (day: number, hour: number) => Air;

const DAY_TO_DAY = 0.78;

/** Seasons, fronts that stay for some days, and warm afternoons. `firstDay` is day 0's place in its year. */
export function weatherAt(
  place: Place,
  random: Random,
  span: { firstDay: number; days: number },
): Weather {
  const fronts: number[] = [];
  let front = random.normal(0, 3.4);
  for (let day = 0; day < span.days; day += 1) {
    front = DAY_TO_DAY * front + random.normal(0, 3.4 * Math.sqrt(1 - DAY_TO_DAY ** 2));
    fronts.push(front);
  }
  return (day, hour) => {
    const season = Math.cos((2 * Math.PI * (span.firstDay + day - place.warmest)) / 365.25);
    const front = fronts[day] ?? 0;
    const afternoon = 4.5 * Math.cos((2 * Math.PI * (hour - 15.5)) / 24);
    const celsius = place.mild + place.swing * season + front + afternoon;
    const humidity = place.humidity - 1.1 * front - 2.6 * afternoon - 5 * season;
    return { celsius, humidity: Math.min(99, Math.max(20, humidity)) };
  };
}
