import type { Profile, Condition as Ticked } from '@plumbline/domain';
import type { Condition, MedicationStatement } from 'fhir/r4.js';
import { worded } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import type { Traced } from './traced.ts';
import { CONDITION_WORDS } from './words/body-words.ts';

const MEDICINES: ReadonlySet<Ticked> = new Set(['diuretics', 'nsaids']);

/** Conditions and medicines that the runner ticked: in words, unconfirmed, and without a code that nobody gave. */
export function toldConditions(
  frame: Frame,
  profile: Profile,
  { traceOf }: Pick<Documented, 'traceOf'>,
): readonly Traced<Condition | MedicationStatement>[] {
  if (!profile.conditions.known) return [];
  const trace = traceOf(profile);
  return [...new Set(profile.conditions.value)].map((ticked) => {
    const of = `${trace.record}/${ticked}`;
    return {
      resource: MEDICINES.has(ticked) ? medicine(frame, ticked, of) : condition(frame, ticked, of),
      source: { kind: 'row', trace },
    };
  });
}

function condition({ idOf, identifier, patient }: Frame, ticked: Ticked, of: string) {
  return {
    resourceType: 'Condition' as const,
    id: idOf(`Condition/${of}`),
    identifier: [identifier(of)],
    verificationStatus: UNCONFIRMED,
    code: worded(CONDITION_WORDS[ticked]),
    subject: patient,
    asserter: patient,
  };
}

function medicine({ idOf, identifier, patient }: Frame, ticked: Ticked, of: string) {
  return {
    resourceType: 'MedicationStatement' as const,
    id: idOf(`MedicationStatement/${of}`),
    identifier: [identifier(of)],
    status: 'unknown' as const,
    medicationCodeableConcept: worded(CONDITION_WORDS[ticked]),
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
