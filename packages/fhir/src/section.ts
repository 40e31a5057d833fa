import type { CodeableConcept, CompositionSection } from 'fhir/r4.js';
import { type Markup, narrative, paragraph } from './narrative.ts';
import { referencesTo } from './observation.ts';
import type { Traced } from './traced.ts';
import { EMPTY_WORDS } from './words/document-words.ts';

/** One part of the document: what is read, and the resources that say the same to a machine. */
export interface Section {
  readonly title: string;
  readonly code?: CodeableConcept;
  readonly says: readonly Markup[];
  readonly entries: readonly Traced[];
  /** Why there are no entries; nothing where words are all there is to say. */
  readonly empty: keyof typeof EMPTY_WORDS | undefined;
}

export function sectionElement({ title, code, says, entries, empty }: Section): CompositionSection {
  const head = { title, ...(code ? { code } : {}) };
  if (entries.length > 0) {
    return { ...head, text: narrative(says), entry: referencesTo(entries) };
  }
  if (empty === undefined) return { ...head, text: narrative(says) };
  const [display, words] = EMPTY_WORDS[empty];
  return {
    ...head,
    text: narrative(says.length > 0 ? says : [paragraph(words)]),
    emptyReason: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: empty, display },
      ],
    },
  };
}
