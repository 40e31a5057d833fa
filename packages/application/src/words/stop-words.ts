import type { StopRule, StopSign } from '@plumbline/domain';

const STOP_WORDS: Readonly<Record<StopRule, (day: string) => string>> = {
  pain_over_five: (day) => `your pain was above 5 on ${day}`,
  limp: (day) => `you limped on ${day}`,
  down_the_leg: (day) => `pain, numbness or tingling went into a leg on ${day}`,
  worse_mornings: (day) => `the morning after was worse on your last two runs, up to ${day}`,
};

/** Why to rest from running today, in one sentence. It is prudence, and says so. */
export function stopInWords(signs: readonly StopSign[]): string {
  const reasons = signs.map(({ rule, day }) => STOP_WORDS[rule](day));
  return `Better not today: ${reasons.join('; ')}. This is prudence, not proof: nobody has tested where the line lies. Write down how your back is once it has settled, and a number comes back.`;
}
