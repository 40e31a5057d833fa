import type { CareLimit } from '@plumbline/domain';
import { dayWords } from '../day-words.ts';
import { distanceWords, type Units } from '../distance-words.ts';
import { told } from './blocks.ts';

/** `No running before 1 Jul 2026: rest.` */
export function limitWords(limit: CareLimit, units: Units): string {
  const own = told(limit.text, 160);
  const said = own === '' ? '' : `: ${own}`;
  return `${kindWords(limit, units)}${said}.`.replace(/\.\.$/, '.');
}

function kindWords(limit: CareLimit, units: Units): string {
  const until = limit.until === undefined ? '' : ` until ${dayWords(limit.until)}`;
  switch (limit.kind) {
    case 'no_running_until':
      return noRunningWords(limit);
    case 'max_km':
      return limit.km.known
        ? `No run longer than ${distanceWords(units, limit.km.value)}${until}`
        : `A longest run that could not be read${until}`;
    case 'other':
      return `Something else${until}`;
  }
}

/** `No running before 1 Jul 2026` */
export function noRunningWords({ until }: Pick<CareLimit, 'until'>): string {
  return until === undefined ? 'No running' : `No running before ${dayWords(until)}`;
}
