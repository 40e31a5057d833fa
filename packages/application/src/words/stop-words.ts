import type { StopRule, StopSign } from '@plumbline/domain';

const REASONS: Readonly<Record<StopRule, (day: string) => string>> = {
  pain_over_five: (day) => `Your pain was above 5 on ${day}.`,
  limp: (day) => `You limped on ${day}.`,
  down_the_leg: (day) => `Pain, numbness or tingling went into a leg on ${day}.`,
  worse_mornings: (day) =>
    `Your back was worse on the morning after each of your last two runs, up to ${day}.`,
};

export const STOP_NOTICE_WORDS = {
  title: 'Better not to run today',
  says: 'This is prudence, not proof: nobody has tested where the line lies. Write down how your back is once it has settled, and this notice goes.',
} as const;

/** The sign that a stop-running rule holds by, in a sentence. */
export function stopReason({ rule, day }: StopSign): string {
  return REASONS[rule](day);
}
