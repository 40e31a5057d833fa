import { type Answer, NOT_SIGNED_OFF } from '@plumbline/domain';
import { TRIAGE_WORDS } from './triage-words.ts';

export interface SafetyWords {
  readonly title: string;
  readonly text: string;
  /** Signs to look for, each a short phrase; empty where the questions were answered. */
  readonly signs: readonly string[];
  /** Shown with every result until a clinician has signed the rules off. */
  readonly notSignedOff: string;
}

/** In the order of `docs/formats/triage.md`; only the signs that mean "now". */
const EMERGENCY_SIGNS = [
  'numbness around the genitals, inner thighs or back passage',
  'trouble passing or holding urine or stool',
  'weakness in both legs, or new pain or tingling down both',
  'collapse, chest pain, breathlessness at rest, or a sudden tearing pain',
  'confusion, a fit, a drooping face, slurred speech or double vision',
] as const;

/** What has to be said before any explanation is read. Nothing where the runner was screened and nothing was found. */
export function safetyInWords({ safety }: Pick<Answer, 'safety'>): SafetyWords | undefined {
  if (safety.tier === 'not_screened') return NOT_SCREENED_WORDS;
  if (safety.tier === 'none' && safety.running === 'ok') return undefined;
  const { title, text } = whatToDo(safety);
  return {
    title,
    text: `${text}${whyFollows(safety.reasons)}`,
    signs: safety.reasons.map(signInWords),
    notSignedOff: NOT_SIGNED_OFF,
  };
}

export const NOT_SCREENED_WORDS: SafetyWords = {
  title: 'First, these safety questions',
  text: 'Before all questions about warning signs are answered, nothing that is said here allows for them. Get emergency help now, and do not run, if you have any of these, new or getting worse:',
  signs: EMERGENCY_SIGNS,
  notSignedOff: NOT_SIGNED_OFF,
};

export const TIER_TITLES = {
  emergency: 'Get emergency help now',
  same_day: 'See someone today',
  within_days: 'See someone in the next days',
  review: 'Book a visit with a clinician',
  none: 'Nothing here calls for a clinician now',
  not_screened: NOT_SCREENED_WORDS.title,
} as const satisfies Readonly<Record<Answer['safety']['tier'], string>>;

export const RUNNING_WORDS = {
  stop: 'Do not run until a clinician says that you may.',
  no_increase: 'Do not run more or faster than you do now.',
  ok: 'Running as you do now is fine.',
  not_screened:
    'Questions about warning signs are still open: before all are answered, no run is planned, and nothing that is said here allows for them.',
} as const satisfies Readonly<Record<Answer['safety']['running'], string>>;

const ASK_AGAIN = {
  title: 'First, answer the safety questions again',
  text: 'Do not run until you have.',
} as const;
const TOLD_NOT_TO = 'You were asked not to run for now';

function whatToDo({ tier, running, reasons }: Answer['safety']) {
  const text = RUNNING_WORDS[running];
  if (tier !== 'none' || running !== 'stop') return { title: TIER_TITLES[tier], text };
  const isToBeAsked = reasons.length > 0 && reasons.every((reason) => reason.endsWith('_since'));
  return isToBeAsked ? ASK_AGAIN : { title: TOLD_NOT_TO, text };
}

function whyFollows(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : ' This led here:';
}

const OTHER_WORDS: Readonly<Record<string, string>> = {
  no_running_until: 'A clinician asked you not to run for now.',
  fall_since:
    'You wrote down a fall that your answers to these questions may not allow for. Answer them again: they may let you run.',
  fever_since:
    'You wrote down a fever that your answers to these questions may not allow for. Answer them again: they may let you run.',
  under_18: 'You are under 18.',
  age_70_or_more: 'You are 70 or older.',
};

/** The question as it was asked; what else led here in a sentence, or by its name. */
export function signInWords(reason: string): string {
  const asked: Readonly<Record<string, string>> = { ...TRIAGE_WORDS, ...OTHER_WORDS };
  return asked[reason] ?? reason.replaceAll('_', ' ');
}
