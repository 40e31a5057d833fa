import type { Absence } from '../reading/reading.ts';
import type { Exposure } from './cause.ts';

export function measured(value: number, sd: number): Exposure {
  return { obtained: 'measured', value, sd };
}

export function estimated(value: number, sd: number): Exposure {
  return { obtained: 'estimated', value, sd };
}

export function unknown(why: Absence): Exposure {
  return { obtained: 'unknown', why };
}
