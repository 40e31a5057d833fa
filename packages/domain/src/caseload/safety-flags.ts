import type { Answer } from '../attribution/answer.ts';
import type { Day } from '../calendar/day.ts';
import type { RunnerRecords } from '../record/records.ts';
import { isTold, type PrivateAnswers } from '../safety/private-answers.ts';
import { safetyOn } from '../safety/safety-on.ts';
import { withoutPrivate } from '../safety/safety-told.ts';
import { isUrgentTier } from '../safety/tier.ts';
import type { SafetyFlag } from './flag.ts';

type Told = Pick<RunnerRecords, 'triage' | 'diary' | 'screenings'>;

/**
 * What the safety answers come to where somebody should look, or no run may be run: by all answers but the private ones, and
 * apart from it what only these add. What a clinician asked for is no news to a clinician.
 */
export function safetyFlags(told: Told, today: Day): readonly SafetyFlag[] {
  const open = safetyOn({ ...told, triage: withoutPrivate(told.triage), care: undefined }, today);
  const whole = safetyOn({ ...told, care: undefined }, today);
  const more = whole.reasons.filter((reason) => !open.reasons.includes(reason));
  const isMore = more.length > 0 || whole.tier !== open.tier || whole.running !== open.running;
  const apart = { ...whole, reasons: more.length > 0 ? more : whole.reasons };
  return [
    ...(asksForALook(open) ? [flagOf('safety', open, told, today)] : []),
    ...(isMore && asksForALook(apart) ? [flagOf('private_safety', apart, told, today)] : []),
  ];
}

function asksForALook({ tier, running, reasons }: Answer['safety']): boolean {
  const isSoon = isUrgentTier(tier) || tier === 'within_days';
  return reasons.length > 0 && (isSoon || running === 'stop');
}

function flagOf(
  kind: SafetyFlag['kind'],
  { tier, running, reasons }: Answer['safety'],
  told: Told,
  today: Day,
): SafetyFlag {
  const answers = kind === 'safety' ? 'kept_back' : 'told';
  return {
    kind,
    tier,
    running,
    reasons,
    since: sameSince(reasons, told, { today, answers }),
    signs: signDays(reasons, told, today),
  };
}

/** Since when the safety answers, gone through to the end, have held these reasons without a break. */
function sameSince(
  reasons: readonly string[],
  { screenings }: Told,
  { today, answers }: { readonly today: Day; readonly answers: PrivateAnswers },
): Day | undefined {
  const answered = reasons.filter((reason) => !(reason in SIGN_OF));
  if (answered.length === 0) return undefined;
  const through = screenings
    .filter(({ complete, day }) => complete && day <= today)
    .sort((one, other) => (one.day < other.day ? 1 : -1));
  const broken = through.findIndex(({ reasons: held }) => {
    const then = held.filter((id) => isTold(id, answers));
    return !answered.every((reason) => then.includes(reason));
  });
  return (broken < 0 ? through : through.slice(0, broken)).at(-1)?.day;
}

const SIGN_OF: Readonly<Record<string, 'fall' | 'fever'>> = {
  fall_since: 'fall',
  fever_since: 'fever',
};

function signDays(reasons: readonly string[], { diary }: Told, today: Day): readonly Day[] {
  return reasons.flatMap((reason) => {
    const sign = SIGN_OF[reason];
    const days = diary.flatMap((entry) =>
      sign && entry[sign] && entry.day <= today ? [entry.day] : [],
    );
    return days.sort().slice(-1);
  });
}
