import { addDays, type Day, safetyTold } from '@plumbline/domain';
import { SHARE_SCHEMA, type ShareContent } from '@plumbline/sharing';
import type { Snapshot } from '../desk/snapshot.ts';
import { SHARE_WORDS } from '../words/share-words.ts';
import { SHARE_PART_IDS, type ShareGiven, type SharePartId, sharePart } from './share-parts.ts';

/** What a runner asks to share, and with whom. */
export interface ShareAsked {
  readonly to: string;
  /** Days from today after which the file says that it is out of date. */
  readonly days: number;
  readonly what: readonly SharePartId[];
}

export interface SharedFrom extends Omit<ShareGiven, 'privateAnswers'> {
  readonly isSample: boolean;
}

/** Exactly what was ticked, and what has to be said beside it. */
export function shareContent(
  snapshot: Snapshot,
  { to, days, what }: ShareAsked,
  given: SharedFrom,
): ShareContent {
  const { now, isSample } = given;
  const privateAnswers = what.includes('private-answers') ? 'told' : 'kept_back';
  const told = safetyTold(snapshot.records, snapshot.today, privateAnswers);
  return {
    schema: SHARE_SCHEMA,
    made: now.toISOString(),
    expires: expiryOf(snapshot.today, days),
    for: to,
    from: snapshot.records.intake?.name ?? null,
    notices: [
      ...(isSample ? [SHARE_WORDS.sample] : []),
      ...(told.known && told.value.running === 'stop' ? [SHARE_WORDS.stop] : []),
      SHARE_WORDS.notADiagnosis,
      SHARE_WORDS.courtesy,
    ],
    parts: SHARE_PART_IDS.filter((id) => what.includes(id)).map((id) =>
      sharePart(id, snapshot, { ...given, privateAnswers }),
    ),
  };
}

export function expiryOf(today: Day, days: number): Day {
  return addDays(today, days);
}
