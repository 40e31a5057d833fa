import type { SharePart, ShareTable } from '@plumbline/sharing';
import type { Snapshot } from '../desk/snapshot.ts';
import { SHARE_PART_WORDS, SHARE_WORDS } from '../words/share-words.ts';
import { dailyLife, notes, painDiary, runsTable } from './diary-parts.ts';
import { form, hydration, strength } from './measured-parts.ts';
import { privateAnswers, safetyAnswers } from './safety-parts.ts';

export type SharePartId = keyof typeof SHARE_PART_WORDS;

const TABLES: Readonly<Record<SharePartId, (snapshot: Snapshot) => readonly ShareTable[]>> = {
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
export const SHARE_PART_IDS = Object.keys(TABLES) as readonly SharePartId[];

/** One part as it is shared; nothing in it that was not written down for exactly this part. */
export function sharePart(id: SharePartId, snapshot: Snapshot): SharePart {
  const tables = TABLES[id](snapshot);
  const says = tables.length === 0 ? [] : [SHARE_WORDS.emptyCells];
  return { id, title: SHARE_PART_WORDS[id].title, says, tables };
}
