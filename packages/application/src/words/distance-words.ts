import type { Profile } from '@plumbline/domain';
import { oneDecimal } from './plain-text.ts';

export type Units = Profile['units'];

const KM_PER_MILE = 1.609344;

/** In the runner's own unit, which `distanceUnit` names. */
export function distanceIn(units: Units, km: number): number {
  return units === 'imperial' ? km / KM_PER_MILE : km;
}

export function distanceUnit(units: Units): 'mi' | 'km' {
  return units === 'imperial' ? 'mi' : 'km';
}

/** `21.1 km`, `13.1 mi`. */
export function distanceWords(units: Units, km: number): string {
  return `${oneDecimal(distanceIn(units, km))} ${distanceUnit(units)}`;
}
