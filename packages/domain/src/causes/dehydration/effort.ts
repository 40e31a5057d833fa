import type { DiaryEntry } from '../../record/diary.ts';
import type { Estimate, Run } from '../../record/run.ts';
import type { BlindRun } from '../../timeline/blind.ts';

/** What sweating depends on, each with its error. All errors that name no study are ours. */
export interface Effort {
  readonly hours: number;
  readonly kmh: Estimate;
  readonly kg: Estimate;
  readonly celsius: Estimate;
}

/** A wrist warms its watch by some degrees, more in the cold. */
const WRIST: Estimate = { value: 4, sd: 4 };
const THERMOMETER_SD = 1.5;
const FELT: Readonly<Record<NonNullable<DiaryEntry['heat']>, Estimate>> = {
  cool: { value: 8, sd: 5 },
  mild: { value: 15, sd: 4 },
  warm: { value: 22, sd: 4 },
  hot: { value: 29, sd: 4 },
};
const INDOORS: Estimate = { value: 20, sd: 3 };
const ANY_WEATHER: Estimate = { value: 15, sd: 7 };
const ANY_SPEED: Estimate = { value: 10, sd: 2 };
const SPEED_SD_KMH = 0.3;
const MS_TO_KMH = 3.6;
const SECONDS_PER_HOUR = 3600;

/** The effort of a run by a body of `kg`; nothing where nobody knows how long it was. */
export function effortOf(entry: BlindRun, kg: Estimate): Effort | undefined {
  const { run } = entry;
  const seconds = run.moving.known ? run.moving : run.elapsed;
  if (!seconds.known || !(seconds.value > 0)) return undefined;
  const hours = seconds.value / SECONDS_PER_HOUR;
  return { hours, kmh: speedOf(run), kg, celsius: airTemperature(entry) };
}

function airTemperature(entry: BlindRun): Estimate {
  return toldTemperature(entry) ?? (entry.run.surface === 'treadmill' ? INDOORS : ANY_WEATHER);
}

/** Best first: a thermometer, the watch less its wrist, what was felt; nothing where nobody and nothing told. */
export function toldTemperature({
  run,
  hydration,
  diary,
}: Pick<BlindRun, 'run' | 'hydration' | 'diary'>): Estimate | undefined {
  if (hydration?.air.known) return { value: hydration.air.value, sd: THERMOMETER_SD };
  if (run.temperature.known) return { value: run.temperature.value - WRIST.value, sd: WRIST.sd };
  return diary?.heat && FELT[diary.heat];
}

function speedOf({ speed }: Run): Estimate {
  return speed.known ? { value: speed.value * MS_TO_KMH, sd: SPEED_SD_KMH } : ANY_SPEED;
}
