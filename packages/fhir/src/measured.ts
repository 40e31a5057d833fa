import type { Absence, Reading } from '@plumbline/domain';
import type { CodeableConcept, Observation, Quantity } from 'fhir/r4.js';
import { ABSENCE_WORDS } from './words/absence-words.ts';

/** A unit as people read it, and its code in UCUM. */
export interface Unit {
  readonly unit: string;
  readonly code: string;
}

/** Plumbline's own reasons in the words that FHIR has for them. */
const ABSENT: Readonly<Record<Absence, readonly [code: string, display: string]>> = {
  'not-recorded': ['unknown', 'Unknown'],
  'too-few-runs': ['not-performed', 'Not Performed'],
  'too-short': ['not-performed', 'Not Performed'],
  'too-little-variation': ['not-performed', 'Not Performed'],
  'sensor-dropout': ['error', 'Error'],
  'out-of-date': ['unknown', 'Unknown'],
  'out-of-range': ['error', 'Error'],
  'withheld-by-runner': ['masked', 'Masked'],
};

type Measured = Pick<Observation, 'valueQuantity' | 'dataAbsentReason'>;

/** The value with its unit, or the reason why there is none. */
export function measured(reading: Reading<number>, unit: Unit): Measured {
  if (!reading.known) return { dataAbsentReason: absent(reading.why) };
  if (!Number.isFinite(reading.value)) return { dataAbsentReason: NOT_A_NUMBER };
  return { valueQuantity: quantity(reading.value, unit) };
}

function quantity(value: number, { unit, code }: Unit): Quantity {
  return { value, unit, system: 'http://unitsofmeasure.org', code };
}

export function absent(why: Absence): CodeableConcept {
  const [code, display] = ABSENT[why];
  return { coding: [{ system: ABSENT_SYSTEM, code, display }], text: ABSENCE_WORDS[why] };
}

const ABSENT_SYSTEM = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
const NOT_A_NUMBER: CodeableConcept = {
  coding: [{ system: ABSENT_SYSTEM, code: 'not-a-number', display: 'Not a Number (NaN)' }],
};
