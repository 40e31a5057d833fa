import type { Observation } from 'fhir/r4.js';
import { loinc } from './concepts.ts';
import { contributors } from './contributors.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { paragraph, table } from './narrative.ts';
import { chanceInWords, nameInWords, shortNumber } from './read-aloud.ts';
import type { Section } from './section.ts';
import { DOCUMENT_WORDS, HEADS } from './words/document-words.ts';

/** What may contribute to the pain; where that is withheld, why. */
export function contributorsSection(frame: Frame, { answer }: Documented): Section {
  const shared = { title: DOCUMENT_WORDS.contributors, code: loinc('assessment') };
  if (!answer) {
    const says = [paragraph(DOCUMENT_WORDS.safetyWithheld)];
    return { ...shared, says, entries: [], empty: 'withheld' };
  }
  const entries = contributors(frame, answer);
  const rows = entries.map(({ resource }) => [
    nameInWords(resource),
    chanceInWords(resource.valueQuantity?.value ?? 0),
    pointsIn(resource),
  ]);
  return {
    ...shared,
    says: [
      paragraph(answer.headline),
      table(HEADS.contributors, rows),
      ...answer.tangled.map(({ words }) => paragraph(words)),
      paragraph(DOCUMENT_WORDS.correlation),
      paragraph(DOCUMENT_WORDS.notADiagnosis),
    ],
    entries,
    empty: 'unavailable',
  };
}

function pointsIn({ component = [] }: Observation): string {
  const [mean, low, high] = component
    .filter(({ valueQuantity }) => valueQuantity?.code === '{score}')
    .map(({ valueQuantity }) => shortNumber(valueQuantity?.value ?? 0));
  return mean === undefined ? '' : `${mean} (${low} to ${high})`;
}
