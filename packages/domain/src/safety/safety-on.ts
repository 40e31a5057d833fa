import type { Answer } from '../attribution/answer.ts';
import type { Day } from '../calendar/day.ts';
import type { RunnerRecords } from '../record/records.ts';
import { type Allowed, allowedBy, withoutRunning } from './allowed.ts';
import { answerSafety } from './answer-safety.ts';
import { limitsOn } from './limits-on.ts';

type Told = Pick<RunnerRecords, 'triage' | 'care'>;

/** The `safety` of an answer: what the safety answers say, and a clinician's "no running" that holds today. */
export function safetyOn({ triage, care }: Told, today: Day): Answer['safety'] {
  const asked = answerSafety(triage, today);
  if (!isToldNotToRun(care, today)) return asked;
  return { ...asked, running: 'stop', reasons: [...asked.reasons, 'no_running_until'] };
}

/** What both let be shown. */
export function allowedOn({ triage, care }: Told, today: Day): Allowed {
  const asked = allowedBy(triage, today);
  return isToldNotToRun(care, today) ? withoutRunning(asked) : asked;
}

function isToldNotToRun(care: Told['care'], today: Day): boolean {
  return limitsOn(today, care).some(({ kind }) => kind === 'no_running_until');
}
