import type { Observation, ObservationComponent, Quantity } from 'fhir/r4.js';
import { CHANCE_WORDS } from './words/document-words.ts';

/** What an observation or one of its parts says, for people: its value with the unit, or why there is none. */
export function valueInWords(
  said: Pick<
    Observation & ObservationComponent,
    | 'valueQuantity'
    | 'valueCodeableConcept'
    | 'valueString'
    | 'valueDateTime'
    | 'valueBoolean'
    | 'dataAbsentReason'
  >,
): string {
  if (said.valueQuantity) return quantityInWords(said.valueQuantity);
  if (said.valueCodeableConcept) return said.valueCodeableConcept.text ?? '';
  if (said.valueBoolean !== undefined) return said.valueBoolean ? 'yes' : 'no';
  return said.valueString ?? said.valueDateTime ?? said.dataAbsentReason?.text ?? '';
}

/** Rounded as people read it; the entry itself holds the value as stored. */
function quantityInWords({ value = 0, unit = '' }: Quantity): string {
  return `${shortNumber(value)} ${unit}`;
}

/** A pain score is a number on a scale that its column names. */
export function scoreInWords(said: Observation): string {
  return said.valueQuantity ? shortNumber(said.valueQuantity.value ?? 0) : valueInWords(said);
}

export function kilometresInWords(said: Observation): string {
  const metres = said.valueQuantity?.value;
  return metres === undefined ? valueInWords(said) : `${(metres / 1000).toFixed(1)} km`;
}

/** Beyond these a chance is said as a bound: the model bears no more. */
const HARDLY = 0.05;

export function chanceInWords(probability: number): string {
  if (probability > 1 - HARDLY) return CHANCE_WORDS.nearlyAll;
  if (probability < HARDLY) return CHANCE_WORDS.hardly;
  return `${Math.round(probability * 100)} %`;
}

export function shortNumber(value: number): string {
  const rounded = Number(value.toFixed(Math.abs(value) >= 100 ? 0 : 1));
  return `${rounded}`.replace('-', '−');
}

export function whenInWords({ effectivePeriod, effectiveDateTime }: Observation): string {
  const at = effectivePeriod?.start ?? effectiveDateTime ?? '';
  return at.length > 10 ? `${at.slice(0, 10)} ${at.slice(11, 16)}` : at;
}

/** An observation without parts is its own only part. */
export function nameInWords({ code }: Pick<Observation, 'code'>): string {
  return code.text ?? code.coding?.[0]?.display ?? '';
}
