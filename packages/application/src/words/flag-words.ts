import { type Flag, type SafetyFlag, unreachable } from '@plumbline/domain';
import { sentenceCase } from './plain-text.ts';
import { SIGN_WORDS } from './sign-words.ts';

interface FlagWords {
  readonly title: string;
  readonly says: string;
}

/** What a clinician or a coach reads of a flag, and the runner too: what was told and when, never what it comes from. */
export function flagWords(flag: Flag): FlagWords {
  switch (flag.kind) {
    case 'safety':
    case 'private_safety':
      return safetyWords(flag);
    case 'morning_pain_up':
      return {
        title: `Morning pain up by ${flag.to.pain - flag.from.pain}`,
        says: `From ${flag.from.pain} of 10 on ${flag.from.day} to ${flag.to.pain} on ${flag.to.day}.`,
      };
    case 'strong_pain_twice':
      return {
        title: 'Pain over 5 on two days',
        says: `${flag.first.pain} of 10 on ${flag.first.day} and ${flag.second.pain} on ${flag.second.day}.`,
      };
    case 'silent':
      return {
        title: 'Silent for ten days or more',
        says: `No run and no diary entry since ${flag.last}.`,
      };
    case 'race_near':
      return { title: 'A race within three weeks', says: `On ${flag.day}.` };
    case 'goal_near':
      return {
        title: 'A goal of the plan within three weeks',
        says: `${flag.km} km on ${flag.day}.`,
      };
    default:
      return unreachable(flag);
  }
}

const SAFETY_TITLES: Readonly<Record<SafetyFlag['tier'], string>> = {
  emergency: 'Signs of an emergency',
  same_day: 'Signs to be seen the same day',
  within_days: 'Signs to be seen within days',
  review: 'No running for now',
  none: 'No running for now',
  not_screened: 'No running for now',
};

const STOPS = 'No run is planned until somebody has looked.';
const PRIVATE = 'Of the private answers:';

function safetyWords({ kind, tier, running, reasons, since, signs }: SafetyFlag): FlagWords {
  const named = sentenceCase(reasons.map(signWords).join('; '));
  return {
    title: SAFETY_TITLES[tier],
    says: [
      ...(kind === 'private_safety' ? [PRIVATE] : []),
      `${named}.`,
      ...(since ? [`Told since ${since}.`] : []),
      ...(signs.length > 0 ? [`Written down on ${signs.join(' and ')}.`] : []),
      ...(running === 'stop' ? [STOPS] : []),
    ].join(' '),
  };
}

const BESIDE: Readonly<Record<string, string>> = {
  fall_since: 'a fall that the safety answers may not allow for',
  fever_since: 'a fever that the safety answers may not allow for',
};

function signWords(reason: string): string {
  const known: Readonly<Record<string, string>> = { ...SIGN_WORDS, ...BESIDE };
  return known[reason] ?? reason.replaceAll('_', ' ');
}
