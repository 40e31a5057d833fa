import type { CodeableConcept, FhirResource, Observation, ObservationComponent } from 'fhir/r4.js';
import { type Category, category } from './concepts.ts';
import { type Frame, referenceTo } from './frame.ts';
import type { Source, Traced } from './traced.ts';

export type Observations = readonly Traced<Observation>[];

/** What one observation says, beside what all of them share. */
export interface Observed
  extends Pick<
    Observation,
    | 'effectiveDateTime'
    | '_effectiveDateTime'
    | 'effectivePeriod'
    | 'valueQuantity'
    | 'valueCodeableConcept'
    | 'valueString'
    | 'dataAbsentReason'
    | 'bodySite'
    | 'method'
    | 'device'
    | 'hasMember'
    | 'derivedFrom'
    | 'referenceRange'
    | 'meta'
  > {
  /** The stored value that it tells: the record and its field. */
  readonly of: string;
  readonly category: Category;
  readonly code: CodeableConcept;
  readonly component?: readonly ObservationComponent[];
  readonly status?: 'final' | 'preliminary';
  readonly note?: string;
}

export function observation(
  { idOf, identifier, patient }: Frame,
  { of, category: kind, component = [], status = 'final', note, ...said }: Observed,
  source: Source,
): Traced<Observation> {
  const resource = {
    resourceType: 'Observation' as const,
    id: idOf(`Observation/${of}`),
    identifier: [identifier(of)],
    status,
    category: [category(kind)],
    subject: patient,
    ...said,
    ...(note === undefined ? {} : { note: [{ text: note }] }),
    ...(component.length > 0 ? { component: [...component] } : {}),
  };
  return { resource, source };
}

export function referencesTo(traced: readonly Traced<FhirResource>[]) {
  return traced.map(({ resource }) => referenceTo(resource.id));
}
