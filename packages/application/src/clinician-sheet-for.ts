import { clinicianPage, layTimeline, type RunnerRecords, withoutFarAhead } from '@plumbline/domain';
import type { Sheet } from '@plumbline/paper';
import { answerFor, todayFor } from './answer-for.ts';
import { clinicianSheet } from './words/sheet/clinician-sheet.ts';

/** The page for a clinician from these records, as of `now`. */
export function clinicianSheetFor(given: RunnerRecords, now: Date): Sheet {
  const today = todayFor(given.profile, now);
  const { records } = withoutFarAhead(given, today);
  const { timeline } = layTimeline(records);
  const answer = answerFor(given, { now });
  return clinicianSheet(
    clinicianPage({ records, timeline, answer, today, privateAnswers: 'told' }),
  );
}
