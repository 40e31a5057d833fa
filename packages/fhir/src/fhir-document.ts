import type { Bundle, Composition, FhirResource } from 'fhir/r4.js';
import { loinc } from './concepts.ts';
import { plumblineDevice, watches } from './devices.ts';
import type { Documented } from './documented.ts';
import { type Frame, frameFor } from './frame.ts';
import { patient } from './patient.ts';
import { provenances } from './provenances.ts';
import { type Section, sectionElement } from './section.ts';
import { sectionsOf } from './sections.ts';
import { DOCUMENT_WORDS } from './words/document-words.ts';

/**
 * A runner's records as one FHIR R4 document. The same records, named the same way and written at the same moment,
 * give the same document to the letter.
 */
export function fhirDocument(documented: Documented): Bundle {
  const frame = frameFor(documented);
  const sections = sectionsOf(frame, documented);
  const traced = sections.flatMap(({ entries }) => entries);
  const { records } = documented;
  const resources = [
    composition(frame, documented, sections),
    patient(frame, records),
    plumblineDevice(frame, documented),
    ...watches(frame, records.runs),
    ...traced.map(({ resource }) => resource),
    ...provenances(frame, traced, documented),
  ];
  return {
    resourceType: 'Bundle',
    id: frame.idOf(`Bundle/${documented.digest}`),
    identifier: {
      system: 'urn:ietf:rfc:3986',
      value: `urn:uuid:${frame.idOf(`Bundle/${documented.digest}`)}`,
    },
    type: 'document',
    timestamp: documented.now,
    entry: resources.map(entry),
  };
}

function entry(resource: FhirResource & { readonly id: string }) {
  return { fullUrl: `urn:uuid:${resource.id}`, resource };
}

function composition(
  { idOf, patient: subject, plumbline }: Frame,
  { digest, now }: Documented,
  sections: readonly Section[],
): Composition & { readonly id: string } {
  return {
    resourceType: 'Composition',
    id: idOf(`Composition/${digest}`),
    language: 'en',
    status: 'final',
    type: loinc('monitoringReport'),
    subject,
    date: now,
    author: [subject, plumbline],
    title: DOCUMENT_WORDS.title,
    section: sections.map(sectionElement),
  };
}
