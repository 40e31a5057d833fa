import type { CauseId } from '../causes/cause.ts';
import { sum } from '../statistics/moments.ts';
import { normalDensity } from '../statistics/normal.ts';
import type { Answer, Tangle } from './answer.ts';
import type { Effect } from './effect.ts';
import type { History } from './history.ts';
import type { Judgement, Suspect } from './judge.ts';
import { noiseVariance } from './posterior.ts';
import { EFFECT_SCALE } from './priors.ts';
import { apartWords, capital, MEASUREMENTS, type MeasurementId } from './wording.ts';

/** Days that a next measurement is thought to take. */
const DAYS_AHEAD = 14;
const [FEWEST_RUNS, MOST_RUNS] = [3, 10];
/** Bits by which another thing to do must beat simply going on with the diary. */
const WORTH_THE_TROUBLE = 0.01;

/** Which causes each measurement makes known. */
const MEASURABLE = [
  'weigh',
  'film_late',
  'film_landing',
  'log_strength',
] as const satisfies readonly MeasurementId[];
const MEASURES: Readonly<Record<(typeof MEASURABLE)[number], readonly CauseId[]>> = {
  weigh: ['dehydration'],
  film_late: ['form'],
  film_landing: ['foot-strike'],
  log_strength: ['weakness'],
};

type Ranked = NonNullable<Answer['nextMeasurement']>;

/** What the records came to, of which the next measurement would tell more. */
interface Known {
  readonly history: History;
  readonly judgement: Pick<Judgement, 'suspects' | 'posterior'>;
  readonly tangles: readonly Tangle[];
}

/** Measurements that ask for no run. */
const WITHOUT_RUN: readonly (typeof MEASURABLE)[number][] = ['log_strength'];

/**
 * The thing to do in the next two weeks that is expected to tell most about which causes add to the pain.
 *
 * Expected bits: the fall in the entropy of each cause's inclusion from as many reported runs as the
 * runner usually makes in two weeks, when what a run shows of an effect is blurred by the pain's own noise
 * and by what is not known of the dose. Causes are taken one by one. While nobody knows whether to run it is one that
 * asks for no run, and while running is to stop there is none.
 */
export function nextMeasurement(
  { history, judgement, tangles }: Known,
  running: Answer['safety']['running'],
): Answer['nextMeasurement'] {
  if (running === 'stop') return null;
  const { suspects, posterior } = judgement;
  const noiseSd = Math.sqrt(noiseVariance(posterior));
  if (!(noiseSd > 0)) return null;
  const runs = runsAhead(history);
  const bits = (suspect: Suspect, measuredAll: boolean): number => {
    const { spread, doubt, unit } = suspect.dose;
    const seen = measuredAll ? spread : Math.sqrt(Math.max(0, spread * spread - doubt * doubt));
    return informationOf(suspect, (Math.sqrt(runs) * seen) / unit / noiseSd);
  };
  const mostlyUnmeasured = (id: CauseId): boolean => {
    const exposures = suspects.find((s) => s.cause.id === id)?.exposures ?? [];
    const measured = history.reported.filter((i) => exposures[i]?.obtained === 'measured');
    return 2 * measured.length < history.reported.length;
  };
  const goingOn = sum(suspects.map((suspect) => bits(suspect, false)));
  const measuring = (id: (typeof MEASURABLE)[number]): Ranked => ({
    ...MEASUREMENTS[id](runs),
    expectedBits: sum(suspects.map((s) => bits(s, MEASURES[id].includes(s.cause.id)))),
  });
  const unmeasured = MEASURABLE.filter((id) => MEASURES[id].some(mostlyUnmeasured));
  if (running === 'not_screened') {
    const [only] = unmeasured.filter((id) => WITHOUT_RUN.includes(id)).map(measuring);
    return only ?? null;
  }
  const options: readonly Ranked[] = [
    { ...MEASUREMENTS.log_pain(runs), expectedBits: goingOn - WORTH_THE_TROUBLE },
    ...unmeasured.map(measuring),
    ...tangles.flatMap((tangle) => untangling(tangle, suspects, noiseSd, goingOn)),
  ];
  const best = options.reduce((a, b) => (b.expectedBits > a.expectedBits + 1e-9 ? b : a));
  const shown = best === options[0] ? goingOn : best.expectedBits;
  return { what: best.what, why: best.why, expectedBits: Math.max(0, shown) };
}

/** One run with one cause of a pair and without the other, beside going on. */
function untangling(
  tangle: Tangle,
  suspects: readonly Suspect[],
  noiseSd: number,
  goingOn: number,
): readonly Ranked[] {
  const [first, second] = tangle.causes.flatMap((id) => suspects.filter((s) => s.cause.id === id));
  if (!first || !second) return [];
  const either = 1 - (1 - first.probability) * (1 - second.probability);
  const share = first.probability / (first.probability + second.probability);
  const apart = expectedOver(first.effect, (points) => channel(share, points / noiseSd));
  return [
    {
      what: `${capital(apartWords(tangle.causes))}.`,
      why: tangle.words,
      expectedBits: goingOn + either * apart,
    },
  ];
}

function informationOf({ probability, effect }: Suspect, signalPerPoint: number): number {
  return expectedOver(effect, (points) => channel(probability, points * signalPerPoint));
}

/** Mean of `f` over what the effect is believed to be if it is there at all. */
function expectedOver({ at, curves }: Effect, f: (points: number) => number): number {
  const mass = at.map((_, i) => curves.reduce((s, own) => s + (own[i] as number), 0));
  let [inAll, weight] = [0, 0];
  for (let i = 4; i < at.length; i += 8) {
    let cell = 0;
    for (let j = i - 4; j < i + 4; j++) cell += mass[j] ?? 0;
    inAll += cell * f(at[i] as number);
    weight += cell;
  }
  return weight > 0 ? inAll / weight : f(EFFECT_SCALE * 0.8);
}

const STEPS = 48;

/** Bits that one reading of N(`distance`, 1) against N(0, 1) gives about which it was, the first having `probability`. */
function channel(probability: number, distance: number): number {
  const [low, high] = [-5, distance + 5];
  const step = (high - low) / STEPS;
  let left = 0;
  for (let i = 0; i < STEPS; i++) {
    const t = low + (i + 0.5) * step;
    const there = probability * normalDensity(t - distance);
    const absent = (1 - probability) * normalDensity(t);
    left += (there + absent) * entropy(there / (there + absent)) * step;
  }
  return Math.max(0, entropy(probability) - left);
}

function entropy(p: number): number {
  if (!(p > 0 && p < 1)) return 0;
  return (-p * Math.log(p) - (1 - p) * Math.log(1 - p)) / Math.LN2;
}

function runsAhead({ outcome }: History): number {
  const { day } = outcome;
  const span = (day.at(-1) ?? 0) - (day[0] ?? 0);
  const perDay = span > 0 ? day.length / span : 0;
  return Math.round(Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, perDay * DAYS_AHEAD)));
}
