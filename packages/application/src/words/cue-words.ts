import { CUE_CHANNELS, type CueTrial, type Estimate } from '@plumbline/domain';
import { DRIFT_WORDS } from './drift-words.ts';
import { oneDecimal } from './plain-text.ts';

const TWO_ERRORS = 2;
/** A difference of speed that nobody would notice, %. */
const HARDLY = 1.5;

/** What a cue that was tried in alternating minutes changed, each with its error. */
export function cueTrialInWords({ pairs, change, speed }: CueTrial): readonly string[] {
  const told = CUE_CHANNELS.flatMap((channel) => {
    const reading = change[channel];
    if (!reading.known) return [];
    const { name, unit } = DRIFT_WORDS[channel];
    return [`${name}: ${plusMinus(reading.value)} ${unit} at equal speed.`];
  });
  return [
    `Its laps are ${pairs} times a minute without a cue and a minute with it, if they were run so; this is what it changed, with its standard error.`,
    ...told,
    cueSpeedWords(speed),
  ];
}

/** Whether the minutes with the cue were run faster. */
export function cueSpeedWords({ value, sd }: Estimate): string {
  const isPlain = Math.abs(value) > Math.max(TWO_ERRORS * sd, HARDLY);
  if (!isPlain) return 'The minutes with it were as fast as those without.';
  return `The minutes with it were ${value > 0 ? 'faster' : 'slower'}, by ${oneDecimal(Math.abs(value))} ± ${oneDecimal(sd)} %.`;
}

function plusMinus({ value, sd }: Estimate): string {
  return `${value < 0 ? '−' : '+'}${oneDecimal(Math.abs(value))} ± ${oneDecimal(sd)}`;
}
