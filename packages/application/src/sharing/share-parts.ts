import type { PrivateAnswers } from '@plumbline/domain';
import { sheetHtml } from '@plumbline/paper';
import type { SharePart, ShareTable } from '@plumbline/sharing';
import { pageSheet } from '../showing/page-view.ts';
import { SHARE_PART_WORDS, SHARE_WORDS } from '../words/share-words.ts';
import { dailyLife, notes, painDiary, runsTable } from './diary-parts.ts';
import { form, hydration, strength } from './measured-parts.ts';
import { privateAnswers, safetyAnswers } from './safety-parts.ts';
import type { ShareSource } from './share-source.ts';

export type SharePartId = keyof typeof SHARE_PART_WORDS;
type DocumentId = 'clinician-page' | 'fhir';

const TABLES: Readonly<
  Record<Exclude<SharePartId, DocumentId>, (source: ShareSource) => readonly ShareTable[]>
> = {
  'pain-diary': painDiary,
  runs: runsTable,
  strength,
  hydration,
  form,
  'daily-life': dailyLife,
  notes,
  'safety-answers': safetyAnswers,
  'private-answers': privateAnswers,
};

/** In the order in which they stand in a shared file. */
export const SHARE_PART_IDS = Object.keys(SHARE_PART_WORDS) as readonly SharePartId[];

/** When a shared file is made, by which version of Plumbline, and whether it tells the private answers. */
export interface ShareGiven {
  readonly now: Date;
  readonly version: string;
  readonly privateAnswers: PrivateAnswers;
}

/** One part as it is shared; nothing in it that was not written down for exactly this part. */
export function sharePart(id: SharePartId, source: ShareSource, given: ShareGiven): SharePart {
  const { title } = SHARE_PART_WORDS[id];
  const says = given.privateAnswers === 'told' ? [] : [SHARE_WORDS.keptBack];
  if (id === 'clinician-page') {
    return {
      id,
      title,
      says,
      tables: [],
      page: sheetHtml(pageSheet(source, given.privateAnswers)),
    };
  }
  if (id === 'fhir') {
    const name = `plumbline-fhir-${source.today}.json`;
    const file = { name, type: 'application/fhir+json', text: source.fhir(given) };
    return { id, title, says, tables: [], file };
  }
  const tables = TABLES[id](source);
  return { id, title, says: tables.length === 0 ? [] : [SHARE_WORDS.emptyCells], tables };
}

/** Rows of its tables; null for what is one document. */
export function shareRows(id: SharePartId, source: ShareSource): number | null {
  if (id === 'clinician-page' || id === 'fhir') return null;
  return TABLES[id](source).reduce((sum, { rows }) => sum + rows.length, 0);
}
