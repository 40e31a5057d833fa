import type { Identifier, Reference } from 'fhir/r4.js';
import type { Documented } from './documented.ts';
import { plainString } from './plain-string.ts';
import { uuidV5 } from './uuid-v5.ts';

/** Plumbline's own namespace, drawn once and never changed: every id follows from it. */
const PLUMBLINE = '0d9a1c52-7f0e-4b1f-9c36-52a1c6b3e7d4';

/** What every resource of one document shares. */
export interface Frame {
  /** The id of the resource that `name` stands for. */
  readonly idOf: (name: string) => string;
  /** Names a stored value among all values of all runners. */
  readonly identifier: (value: string) => Identifier;
  readonly patient: Reference;
  readonly plumbline: Reference;
}

export const PATIENT = 'Patient';
export const PLUMBLINE_DEVICE = 'Device/plumbline';

export function frameFor({ runner }: Pick<Documented, 'runner'>): Frame {
  const space = uuidV5(PLUMBLINE, runner);
  const idOf = (name: string) => uuidV5(space, name);
  return {
    idOf,
    identifier: (value) => ({ system: `urn:uuid:${space}`, value: plainString(value) ?? '?' }),
    patient: referenceTo(idOf(PATIENT)),
    plumbline: referenceTo(idOf(PLUMBLINE_DEVICE)),
  };
}

/** Within a document, entries go by the id alone. */
export function referenceTo(id: string): Reference {
  return { reference: `urn:uuid:${id}` };
}
