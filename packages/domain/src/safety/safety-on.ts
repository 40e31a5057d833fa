import type { Answer } from '../attribution/answer.ts';
import { type Day, daysBetween } from '../calendar/day.ts';
import type { RunnerRecords } from '../record/records.ts';
import { type Allowed, allowedBy, withoutRunning } from './allowed.ts';
import { answerSafety } from './answer-safety.ts';
import { lastThrough, signsIn, whyAskAgain } from './asking-again.ts';
import { limitsOn } from './limits-on.ts';

type Told = Pick<RunnerRecords, 'triage' | 'care' | 'diary' | 'screenings'>;

/** Why no run may be run that the answers to the safety questions do not hold. */
type StopsBeside = 'no_running_until' | 'fall_since' | 'fever_since';

/**
 * The `safety` of an answer: what the safety answers say, a clinician's "no running" that holds today, and a fall or a
 * fever that was written down after the answers, or nobody knows when they were given, until these are given again.
 */
export function safetyOn(told: Told, today: Day): Answer['safety'] {
  const asked = answerSafety(told.triage, today);
  const beside = stopsBeside(told, today);
  if (beside.length === 0) return asked;
  return { ...asked, running: 'stop', reasons: [...asked.reasons, ...beside] };
}

/** What all of them let be shown. */
export function allowedOn(told: Told, today: Day): Allowed {
  const asked = allowedBy(told.triage, today);
  return stopsBeside(told, today).length > 0 ? withoutRunning(asked) : asked;
}

function stopsBeside(told: Told, today: Day): readonly StopsBeside[] {
  const isToldNotTo = limitsOn(today, told.care).some(({ kind }) => kind === 'no_running_until');
  return [...(isToldNotTo ? (['no_running_until'] as const) : []), ...unanswered(told, today)];
}

/** Days for which a fall or a fever counts against answers of which nobody knows the day: that of the questions. */
const FRESH_DAYS = 14;

/** What the diary says, and the answers need not have allowed for, that a question of the two highest tiers asks in the same words. */
function unanswered(
  { triage, diary, screenings }: Told,
  today: Day,
): readonly Exclude<StopsBeside, 'no_running_until'>[] {
  if (!triage) return [];
  const last = lastThrough(screenings, today);
  const signs: readonly string[] = last
    ? whyAskAgain(diary, last, today).map(({ reason }) => reason)
    : signsIn(diary, today).flatMap(({ day, sign }) =>
        daysBetween(day, today) <= FRESH_DAYS ? [sign] : [],
      );
  return (['fall', 'fever'] as const).flatMap((sign) =>
    signs.includes(sign) ? [`${sign}_since` as const] : [],
  );
}
