import {
  type Intake,
  isConditionTold,
  type Profile,
  type Condition as Ticked,
} from '@plumbline/domain';
import type { Condition, MedicationStatement } from 'fhir/r4.js';
import { worded } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { plainString } from './plain-string.ts';
import type { Traced } from './traced.ts';
import { CONDITION_WORDS } from './words/body-words.ts';

const MEDICINES: ReadonlySet<Ticked> = new Set(['diuretics', 'nsaids']);

/** Conditions and medicines that the runner ticked: in words, unconfirmed, and without a code that nobody gave. */
export function toldConditions(
  frame: Frame,
  profile: Profile,
  { traceOf, privateAnswers }: Pick<Documented, 'traceOf' | 'privateAnswers'>,
): readonly Traced<Condition | MedicationStatement>[] {
  if (!profile.conditions.known) return [];
  const trace = traceOf(profile);
  const told = profile.conditions.value.filter((one) => isConditionTold(one, privateAnswers));
  return [...new Set(told)].map((ticked) => {
    const one = { of: `${trace.record}/${ticked}`, words: CONDITION_WORDS[ticked] };
    return {
      resource: MEDICINES.has(ticked) ? medicine(frame, one) : condition(frame, one),
      source: { kind: 'row', trace },
    };
  });
}

/** What the runner wrote beside what can be ticked. */
export function otherConditions(
  frame: Frame,
  intake: Intake,
  { traceOf }: Pick<Documented, 'traceOf'>,
): readonly Traced<Condition | MedicationStatement>[] {
  const trace = traceOf(intake);
  const source = { kind: 'row', trace } as const;
  const told = (name: string, list: Intake['medicines']): readonly Told[] =>
    (list.known ? list.value : []).flatMap((text, i) => {
      const words = plainString(text);
      return words === undefined ? [] : [{ of: `${trace.record}/${name}-${i + 1}`, words }];
    });
  return [
    ...told('condition', intake.otherConditions).map((one) => condition(frame, one)),
    ...told('medicine', intake.medicines).map((one) => medicine(frame, one)),
  ].map((resource) => ({ resource, source }));
}

interface Told {
  readonly of: string;
  readonly words: string;
}

function condition({ idOf, identifier, patient }: Frame, { of, words }: Told) {
  return {
    resourceType: 'Condition' as const,
    id: idOf(`Condition/${of}`),
    identifier: [identifier(of)],
    verificationStatus: UNCONFIRMED,
    code: worded(words),
    subject: patient,
    asserter: patient,
  };
}

function medicine({ idOf, identifier, patient }: Frame, { of, words }: Told) {
  return {
    resourceType: 'MedicationStatement' as const,
    id: idOf(`MedicationStatement/${of}`),
    identifier: [identifier(of)],
    status: 'active' as const,
    medicationCodeableConcept: worded(words),
    subject: patient,
    informationSource: patient,
  };
}

const UNCONFIRMED = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
      code: 'unconfirmed',
      display: 'Unconfirmed',
    },
  ],
};
