import type { Format } from './format.ts';

const DAY = /\b(\d{4})-(\d\d)-(\d\d)\b/g;
const MILLILITRES = /\b(\d+) ml\b/g;
const KILOMETRES = /\b(\d+(?:\.\d+)?) km\b/g;
const SHORT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A sentence of the server's with its days written out, and its distances and drinks in the runner's units. */
export function retold(text: string, format: Pick<Format, 'distance' | 'volume'>): string {
  return text
    .replace(DAY, (day) => SHORT.format(new Date(`${day}T00:00:00Z`)))
    .replace(MILLILITRES, (_, ml: string) => format.volume(Number(ml)))
    .replace(KILOMETRES, (_, km: string) => format.distance(Number(km)));
}
