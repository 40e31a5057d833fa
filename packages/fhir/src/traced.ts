import type { Run } from '@plumbline/domain';
import type { FhirResource } from 'fhir/r4.js';
import type { Trace } from './documented.ts';

/** What a resource was made from. */
export type Source =
  | { readonly kind: 'row'; readonly trace: Trace }
  | { readonly kind: 'run'; readonly run: Run }
  /** Worked out by Plumbline from all records together. */
  | { readonly kind: 'answer'; readonly digest: string };

/** A resource of the document, and where it came from. */
export interface Traced<Resource extends FhirResource = FhirResource> {
  readonly resource: Resource & { readonly id: string };
  readonly source: Source;
}
