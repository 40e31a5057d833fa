import { addDays, type Day } from '../calendar/day.ts';
import { type Instant, instant } from '../calendar/instant.ts';
import { known, missing } from '../reading/reading.ts';
import type { DiaryEntry } from '../record/diary.ts';
import { entryOf } from '../record/entry-of.ts';
import type { HydrationEntry } from '../record/hydration.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { Run, RunId } from '../record/run.ts';
import type { StrengthEntry } from '../record/strength.ts';
import {
  kilograms,
  metres,
  metresPerSecond,
  minutes,
  painScore,
  seconds,
} from '../units/quantity.ts';
import { type CounterRandom, counterRandom } from './counter-random.ts';

/** What makes a made-up runner of the tests hurt, in points at a strong dose; nothing does where all are 0. */
export interface MadeUp {
  readonly seed: number;
  readonly runs: number;
  readonly spikes?: number;
  readonly thirst?: number;
  /** A week of bad back now and then, points. */
  readonly flares?: number;
  /** Pain that is always there, points. */
  readonly level?: number;
  /** A long run is always a dry one. */
  readonly together?: boolean;
}

const SPIKE_EVERY = 23;
const FIRST = '2025-01-06' as Day;
const none = missing('not-recorded');

/** Records of a runner who runs every other day or so, the same for the same seed. */
export function madeUpRunner(made: MadeUp): RunnerRecords {
  const random = counterRandom(made.seed);
  const days = runningDays(made.runs, random);
  // Far enough apart for each to be longer than anything of its 30 days.
  const spiked = days.map((_, i) => i % SPIKE_EVERY === SPIKE_EVERY - 1);
  const lost = days.map((_, i) =>
    made.together ? (spiked[i] ? 1.9 : 0.5 + 0.3 * random(2000 + i)) : 2.2 * random(2000 + i),
  );
  const kilometres = spiked.map((far, i) => (far ? 14 : 7.5 + random(3000 + i)));
  const runs = days.map((day, i) => runOn(day, kilometres[i] as number, i));
  const diary = days.map((day, i) => {
    const flaring = made.flares && Math.floor(i / 8) % 4 === 2 ? made.flares : 0;
    const noise = random(4000 + i) + random(5000 + i) + random(6000 + i) - 1.5;
    const pain =
      (made.level ?? -0.3) +
      flaring +
      (spiked[i] ? (made.spikes ?? 0) : 0) +
      (made.thirst ?? 0) * Math.min(1, (lost[i] as number) / 2) +
      1.2 * noise;
    return diaryOf(day, pain);
  });
  return {
    runs,
    diary,
    strength: strengthOf(days),
    tests: [],
    hydration: days.map((day, i) => weighing(day, lost[i] as number)),
    form: [],
    profile: undefined,
    triage: undefined,
    intake: undefined,
    care: undefined,
    shares: [],
    experiments: [],
    wishes: undefined,
    screenings: [],
  };
}

function runningDays(runs: number, random: CounterRandom): readonly Day[] {
  const days: Day[] = [];
  let at = 0;
  for (let i = 0; i < runs; i++) {
    days.push(addDays(FIRST, at));
    at += random(i) < 0.4 ? 1 : random(i) < 0.8 ? 2 : 3;
  }
  return days;
}

function runOn(day: Day, kilometres: number, index: number): Run {
  const moving = kilometres * 340;
  return {
    id: `run-${index}` as RunId,
    start: startOf(day),
    offset: { minutes: 0, from: 'file' },
    day,
    surface: 'road',
    distance: known(metres(1000 * kilometres)),
    elapsed: known(seconds(moving)),
    moving: known(seconds(moving)),
    speed: known(metresPerSecond((1000 * kilometres) / moving)),
    ascent: none,
    descent: none,
    temperature: none,
    device: none,
    gear: none,
    averages: {},
    drift: {
      contactTime: none,
      verticalOscillation: none,
      cadence: none,
      contactBalance: none,
    },
    sources: [{ file: `runs/${day}.fit`, format: 'fit', sha256: '0'.repeat(64) }],
  };
}

function startOf(day: Day): Instant {
  return instant(Date.parse(day) + 64_800_000);
}

function diaryOf(day: Day, pain: number): DiaryEntry {
  const worst = Math.min(10, Math.max(0, Math.round(pain)));
  const during = painScore(Math.min(10, Math.max(0, Math.round(pain) - 1)));
  return entryOf(day, worst, {
    painDuring: during === undefined ? none : known(during),
    regions: ['lower_back'],
  });
}

function weighing(day: Day, lost: number): HydrationEntry {
  return {
    origin: { file: 'hydration.csv', line: 2 },
    day,
    run: undefined,
    massBefore: known(kilograms(70)),
    massAfter: known(kilograms(70 - 0.7 * lost)),
    drinkBefore: none,
    drinkDuring: none,
    drinkAfter: none,
    urine: none,
    urineColour: none,
    air: none,
    humidity: none,
    extra: {},
  };
}

/** Twenty minutes of planks a week. */
function strengthOf(days: readonly Day[]): readonly StrengthEntry[] {
  return days
    .filter((_, i) => i % 4 === 0)
    .map((day) => ({
      origin: { file: 'strength.csv', line: 2 },
      day,
      exercise: 'plank',
      sets: none,
      reps: none,
      hold: none,
      load: none,
      minutes: known(minutes(20)),
      note: undefined,
      extra: {},
    }));
}
