import { BODY } from '../../words/body.ts';
import { type Places, SPOTS, type Spot } from './spots.ts';

/** `Lower back, left`. */
export function spotName({ id, side }: Spot): string {
  const name = BODY.spots[id.replace(/_(left|right|middle)$/, '')] ?? id;
  return id === 'sacrum' ? name : `${name}, ${BODY.sides[side]}`;
}

/** Where it hurts in one line: `Lower back (left), Calf (left)`; finer where spots are said. */
export function placesWords(places: Places): string {
  const spots = SPOTS.filter(({ id }) => places.spots.includes(id));
  const finer = new Set(spots.map(({ region }) => region));
  const broad = places.regions.filter((region) => !finer.has(region));
  const names = [...spots.map(spotName), ...broad.map((region) => BODY.regions[region])];
  return names.length === 0 ? BODY.nowhere : names.join('; ');
}
