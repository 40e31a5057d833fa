import { known, missing, type Reading } from '../reading/reading.ts';
import type { Lap, Recording } from '../record/recording.ts';
import { CUE_CHANNELS, type CueChannel, type CueTrial, type Estimate } from '../record/run.ts';
import { mean } from '../statistics/moments.ts';
import { at } from './at.ts';
import { independentColumns, regress } from './drift/regression.ts';
import type { Motion } from './motion.ts';

/** How a cue is tried within one run: an easy start, then a minute without it and a minute with it, in turns. */
export const CUE_TRIAL = { startSeconds: 300, minuteSeconds: 60, fewest: 5, most: 10 } as const;

/** A minute as a watch's button or workout ends it. */
const A_MINUTE = [50, 75] as const;
/** While the body changes over, seconds at the beginning of each minute that are left out. */
const CHANGING_OVER_SECONDS = 10;
/** Of a minute's seconds, the part that has to be heard. */
const ENOUGH_HEARD = 0.5;
/** Speeds further apart are of running and walking, or of intervals, and of no cue. */
const ALIKE = 0.1;

/**
 * What a cue changed, where the laps of a run are minutes without it and with it in turns after an easy start, all at
 * about one speed; nothing where they are not. A trend over the run, and the speed of each minute, are taken away.
 */
export function cueTrialOf(
  { laps }: Pick<Recording, 'laps'>,
  recorded: Recorded,
): CueTrial | undefined {
  const minutes = minutesInTurns(laps);
  const { speed } = recorded.motion;
  if (minutes.length === 0 || !speed) return undefined;
  const speeds = minutes.map((lap) => meanIn(speed, recorded.motion, lap));
  const [without, withCue] = [0, 1].map((turn) => mean(speeds.filter((_, at) => at % 2 === turn)));
  if (without === undefined || withCue === undefined) return undefined;
  const inPercent = speeds.map((one) => (100 * one) / without);
  const faster = changeOf(inPercent, undefined);
  if (!faster.known || Math.abs(withCue / without - 1) > ALIKE) return undefined;
  return {
    pairs: minutes.length / 2,
    speed: faster.value,
    change: Object.fromEntries(
      CUE_CHANNELS.map((channel) => [
        channel,
        channelChange(channel, { minutes, speeds, recorded }),
      ]),
    ) as Record<CueChannel, Reading<Estimate>>,
  };
}

interface Recorded {
  readonly channels: Readonly<Partial<Record<CueChannel, Float64Array>>>;
  readonly motion: Motion;
}

/** The first laps of a minute each that follow one another after a longer one, as many without as with. */
function minutesInTurns(laps: readonly Lap[]): readonly Lap[] {
  const isMinute = ({ from, to }: Lap) => to - from >= A_MINUTE[0] && to - from <= A_MINUTE[1];
  const first = laps.findIndex(isMinute);
  const start = laps[first - 1];
  if (!start || start.to - start.from <= A_MINUTE[1]) return [];
  const after = laps.slice(first).findIndex((lap) => !isMinute(lap));
  const count = after < 0 ? laps.length - first : after;
  const pairs = Math.floor(count / 2);
  // A watch that ends a lap every minute by itself goes on and on.
  return pairs < CUE_TRIAL.fewest || pairs > CUE_TRIAL.most
    ? []
    : laps.slice(first, first + 2 * pairs);
}

function channelChange(
  channel: CueChannel,
  {
    minutes,
    speeds,
    recorded: { channels, motion },
  }: {
    readonly minutes: readonly Lap[];
    readonly speeds: readonly number[];
    readonly recorded: Recorded;
  },
): Reading<Estimate> {
  const values = channels[channel];
  if (!values) return missing('not-recorded');
  return changeOf(
    minutes.map((lap) => meanIn(values, motion, lap)),
    speeds,
  );
}

/** Odd places less even ones, at one speed where speeds are given. */
function changeOf(
  values: readonly number[],
  speeds: readonly number[] | undefined,
): Reading<Estimate> {
  if (!values.every(Number.isFinite)) return missing('sensor-dropout');
  const column = (read: (place: number) => number) => Float64Array.from(values, (_, i) => read(i));
  const middle = speeds ? mean(speeds) : 0;
  const all = [
    column(() => 1),
    column((place) => (place % 2) - 0.5),
    column((place) => place / values.length),
    ...(speeds ? [column((place) => (speeds[place] ?? 0) - middle)] : []),
  ];
  const columns = independentColumns(all).flatMap((place) => all[place] ?? []);
  const [fit] = regress(
    { time: column((place) => place), columns, response: Float64Array.from(values) },
    [Float64Array.from(columns, (_, place) => (place === 1 ? 1 : 0))],
  );
  return fit ? known({ value: fit.value, sd: Math.sqrt(fit.variance) }) : missing('too-short');
}

/** Mean over a lap without its beginning; NaN where too little of it was heard. */
function meanIn(values: Float64Array, { time, weight }: Motion, { from, to }: Lap): number {
  const begin = from + CHANGING_OVER_SECONDS;
  let [total, heard] = [0, 0];
  for (let i = 0; i < time.length; i++) {
    const value = at(values, i);
    if (at(time, i) < begin || at(time, i) >= to || !(value > 0)) continue;
    total += at(weight, i) * value;
    heard += at(weight, i);
  }
  return heard >= ENOUGH_HEARD * (to - begin) ? total / heard : Number.NaN;
}
