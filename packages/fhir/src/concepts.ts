import type { CodeableConcept, Coding } from 'fhir/r4.js';
import { CODE_WORDS, type OwnCode } from './words/code-words.ts';

/** Names Plumbline's own codes; `docs/fhir.md` lists them. `.example` can be nobody's, so it clashes with nobody. */
const OWN_SYSTEM = 'https://plumbline.example/fhir/codes';

/** What LOINC has a code for. */
const LOINC = {
  painScore: ['72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported'],
  bodyMass: ['29463-7', 'Body weight'],
  bodyHeight: ['8302-2', 'Body height'],
  sleepDuration: ['93832-4', 'Sleep duration'],
  exerciseDuration: ['55411-3', 'Exercise duration'],
  monitoringReport: ['53576-5', 'Personal health monitoring report Document'],
  reasonForVisit: ['29299-5', 'Reason for visit Narrative'],
  vitalSigns: ['8716-3', 'Vital signs note'],
  assessment: ['51848-0', 'Evaluation note'],
} as const satisfies Readonly<Record<string, readonly [code: string, display: string]>>;

export function loinc(name: keyof typeof LOINC): CodeableConcept {
  return { coding: [loincCoding(name)] };
}

export function own(code: OwnCode): CodeableConcept {
  return { coding: [ownCoding(code)], text: CODE_WORDS[code] };
}

/** The same thing in LOINC's words and, closer, in ours. */
export function loincAndOwn(name: keyof typeof LOINC, code: OwnCode): CodeableConcept {
  return { coding: [loincCoding(name), ownCoding(code)], text: CODE_WORDS[code] };
}

/** One of our codes told apart further: the late change of a value, or its standard error. */
export function ownOf(code: OwnCode, part: 'late_change' | 'standard_error'): CodeableConcept {
  const words = part === 'late_change' ? 'change late in the run' : 'standard error';
  const display = `${CODE_WORDS[code]}, ${words}`;
  return { coding: [{ system: OWN_SYSTEM, code: `${code}-${part}`, display }], text: display };
}

/** What there is a word for and no code. */
export function worded(text: string): CodeableConcept {
  return { text };
}

const CATEGORY_SYSTEM = 'http://terminology.hl7.org/CodeSystem/observation-category';
export type Category = 'activity' | 'exam' | 'survey' | 'vital-signs';
const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  activity: 'Activity',
  exam: 'Exam',
  survey: 'Survey',
  'vital-signs': 'Vital Signs',
};

export function category(code: Category): CodeableConcept {
  return { coding: [{ system: CATEGORY_SYSTEM, code, display: CATEGORY_WORDS[code] }] };
}

function ownCoding(code: OwnCode): Coding {
  return { system: OWN_SYSTEM, code, display: CODE_WORDS[code] };
}

function loincCoding(name: keyof typeof LOINC): Coding {
  const [code, display] = LOINC[name];
  return { system: 'http://loinc.org', code, display };
}
