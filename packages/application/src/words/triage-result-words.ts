import { type Contradiction, NOT_SIGNED_OFF, type TriageResult } from '@plumbline/domain';
import { RUNNING_WORDS, signInWords, TIER_TITLES } from './safety-words.ts';

/** What the safety answers come to, in sentences, for every screen. */
export interface TriageResultWords {
  readonly title: string;
  readonly say: string;
  /** Whether to run until then; empty where `say` says it, or where it cannot be said yet. */
  readonly running: string;
  /** The questions that led there, as they were asked. */
  readonly reasons: readonly string[];
  readonly contradictions: readonly string[];
  /** Empty where every urgent question was answered. */
  readonly incomplete: string;
  readonly notSignedOff: string;
}

export function triageResultInWords(result: TriageResult): TriageResultWords {
  const { tier, running, say, reasons, complete, contradictions } = result;
  const nothingFound = tier === 'none' && !complete;
  return {
    title: nothingFound ? 'Some urgent questions are still open' : TIER_TITLES[tier],
    say: nothingFound ? 'Nothing was found so far, but not everything was asked.' : say,
    running: running === 'stop' || (running === 'ok' && !complete) ? '' : RUNNING_WORDS[running],
    reasons: reasons.map(signInWords),
    contradictions: contradictions.map(contradictionInWords),
    incomplete: complete
      ? ''
      : 'Questions about urgent signs are not all answered. What is not answered never counts as a no.',
    notSignedOff: NOT_SIGNED_OFF,
  };
}

function contradictionInWords({ between: [one, other] }: Contradiction): string {
  if (other === 'date_ahead') {
    return one === 'seen'
      ? 'The day you were seen has not come yet, so it does not count so far.'
      : `This is said to have begun on a day that has not come yet: ${signInWords(one)}`;
  }
  if (one === 'age') return `This does not fit your age: ${signInWords(other)}`;
  if (one === 'male') return `This does not fit the sex that is given: ${signInWords(other)}`;
  return `These two answers do not fit together: “${signInWords(one)}” and “${signInWords(other)}”`;
}
