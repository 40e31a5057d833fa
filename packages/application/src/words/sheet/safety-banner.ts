import { type ClinicianPage, isUrgentTier, NOT_SIGNED_OFF } from '@plumbline/domain';
import type { Banner } from '@plumbline/paper';
import { listed, sentenceCase } from '../plain-text.ts';
import { SIGN_WORDS } from '../sign-words.ts';
import { noRunningWords } from './limit-words.ts';

type OnPage = ClinicianPage['safety'];
type Told = Extract<OnPage['told'], { readonly known: true }>['value'];

const TITLES = {
  emergency: 'Safety answers: emergency signs',
  same_day: 'Safety answers: to be seen the same day',
  within_days: 'Safety answers: to be seen within days',
  review: 'Safety answers: a review is advised',
  none: 'Safety answers: nothing that calls for a clinician now',
  not_screened: 'Safety questions: not all of the urgent ones are answered',
} as const;

const RUNNING = {
  stop: 'The app has told the runner not to run until a clinician says otherwise.',
  no_increase: 'The app has told the runner not to run more or faster than now.',
  ok: 'The app has not restricted running.',
  not_screened: 'Until they are, the app explains nothing and plans no runs.',
} as const;

const TONES = {
  emergency: 'alarm',
  same_day: 'alarm',
  within_days: 'care',
  review: 'care',
  none: 'calm',
  not_screened: 'care',
} as const satisfies Readonly<Record<keyof typeof TITLES, Banner['tone']>>;

/** What the diary says since: not for the clinician to lift, but for the runner to answer. */
const SINCE: Readonly<Record<string, string>> = {
  fall_since: 'a fall in the diary that these answers may not allow for',
  fever_since: 'a fever in the diary that these answers may not allow for',
};
const ANSWER_AGAIN =
  'The app has told the runner not to run before the safety questions are answered again.';

const STILL_OPEN =
  'Not all of the urgent questions are answered; until they are, the app explains nothing and plans no runs.';

/** Says nothing of the result but that there is one: any more would be the answer that was kept back. */
const WITHHELD = {
  title: 'Safety answers: the result rests on an answer that was not shared',
  text: 'It is within the questions about saddle numbness, bladder, bowel, sex and pregnancy, which the runner kept back. Please ask.',
} as const;

/** What has to be read first: how urgent it is by the answers, and what stops the runner. */
export function safetyBanner(safety: OnPage): Banner {
  const { told } = safety;
  if (!told.known) {
    return { tone: 'care', title: WITHHELD.title, text: `${WITHHELD.text} ${NOT_SIGNED_OFF}` };
  }
  const { tier, running } = told.value;
  const sentences = [
    signs(told.value),
    runningWords(safety, told.value),
    ...(safety.answered === 'some' && tier !== 'not_screened' ? [STILL_OPEN] : []),
    NOT_SIGNED_OFF,
  ];
  return {
    tone: running === 'stop' ? 'alarm' : TONES[tier],
    title: TITLES[tier],
    text: sentences.filter((text) => text !== '').join(' '),
  };
}

/** A clinician's own limit before what the app made of the answers. */
function runningWords({ limits, seen }: OnPage, { tier, running, reasons }: Told): string {
  const rest = limits.find(({ kind }) => kind === 'no_running_until');
  if (rest) return `By a clinician, as the runner wrote down: ${noRunningWords(rest)}.`;
  const isUrgent = isUrgentTier(tier);
  if (seen?.mayRun === false && !isUrgent) return 'A clinician told the runner not to run.';
  const isOpen = reasons.every((reason) => reason in SINCE) && reasons.length > 0;
  return isOpen ? ANSWER_AGAIN : RUNNING[running];
}

function signs({ reasons }: Told): string {
  const named = reasons.filter((reason) => reason !== 'no_running_until').map(reasonWords);
  return named.length > 0 ? `${sentenceCase(listed(named))}.` : '';
}

function reasonWords(reason: string): string {
  const words: Readonly<Record<string, string>> = { ...SIGN_WORDS, ...SINCE };
  return words[reason] ?? reason.replaceAll('_', ' ');
}
