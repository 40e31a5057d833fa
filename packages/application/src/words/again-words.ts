import type { AgainReason, AskAgain } from '@plumbline/domain';

const AGAIN_WORDS: Readonly<Record<AgainReason, (day: string) => string>> = {
  leg_symptom: (day) => `You wrote down a new symptom in a leg on ${day}.`,
  pain_up: (day) =>
    `Your pain on ${day} was three points or more above your usual of the weeks before.`,
  night_pain: (day) => `You wrote down pain at night on ${day}.`,
  limp: (day) => `You wrote down a limp on ${day}.`,
  fall: (day) => `You wrote down a fall on ${day}.`,
  fever: (day) => `You wrote down a fever on ${day}.`,
  month: (day) => `A month has passed since you answered; they were due on ${day}.`,
  undated: () => 'It is not known on which day the safety questions were answered.',
};

/** Why the safety questions are due again, in a sentence. */
export function againInWords({ reason, day }: AskAgain): string {
  return AGAIN_WORDS[reason](day);
}
