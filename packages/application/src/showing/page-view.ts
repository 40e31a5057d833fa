import { clinicianPage, type PrivateAnswers } from '@plumbline/domain';
import type { Sheet } from '@plumbline/paper';
import type { Snapshot } from '../desk/snapshot.ts';
import type { PageView } from '../views/page-view.ts';
import { clinicianSheet } from '../words/sheet/clinician-sheet.ts';

export function pageView(snapshot: Snapshot): PageView {
  const { more: _, ...sheet } = pageSheet(snapshot);
  return { revision: snapshot.revision, sheet };
}

type PageSource = Pick<Snapshot, 'records' | 'today' | 'timeline' | 'answer'>;

/** The page for a clinician from the data at hand. */
export function pageSheet(
  { records, today, timeline, answer }: PageSource,
  privateAnswers: PrivateAnswers = 'told',
): Sheet {
  const known = { records, today, timeline: timeline(), answer: answer() };
  return clinicianSheet(clinicianPage({ ...known, privateAnswers }));
}
