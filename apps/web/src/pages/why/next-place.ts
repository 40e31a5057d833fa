import type { OpenWhyView } from '@plumbline/application';

type Measures = NonNullable<OpenWhyView['nextMeasures']>;

/** Where the next measurement is made. */
const PLACES: Readonly<Record<Measures, string>> = {
  log_pain: '/log',
  weigh: '/log',
  film_late: '/form',
  film_landing: '/form',
  log_strength: '/strength',
  tell_apart: '/log',
};

export function nextPlace(measures: Measures): string {
  return PLACES[measures];
}
