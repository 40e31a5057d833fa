import { addDays, type Day, safetyTold } from '@plumbline/domain';
import { SHARE_SCHEMA, type ShareContent } from '@plumbline/sharing';
import { SHARE_WORDS } from '../words/share-words.ts';
import { SHARE_PART_IDS, type ShareGiven, type SharePartId, sharePart } from './share-parts.ts';
import type { ShareSource } from './share-source.ts';

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
  source: ShareSource,
  { to, days, what }: ShareAsked,
  given: SharedFrom,
): ShareContent {
  const { now, isSample } = given;
  const privateAnswers = what.includes('private-answers') ? 'told' : 'kept_back';
  const told = safetyTold(source.records, source.today, privateAnswers);
  return {
    schema: SHARE_SCHEMA,
    made: now.toISOString(),
    expires: expiryOf(source.today, days),
    for: to,
    from: source.records.intake?.name ?? null,
    notices: [
      ...(isSample ? [SHARE_WORDS.sample] : []),
      ...(told.known && told.value.running === 'stop' ? [SHARE_WORDS.stop] : []),
      SHARE_WORDS.notADiagnosis,
      SHARE_WORDS.courtesy,
    ],
    parts: SHARE_PART_IDS.filter((id) => what.includes(id)).map((id) =>
      sharePart(id, source, { ...given, privateAnswers }),
    ),
  };
}

export function expiryOf(today: Day, days: number): Day {
  return addDays(today, days);
}
