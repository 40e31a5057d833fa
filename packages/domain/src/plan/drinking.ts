import { addDays, type Day } from '../calendar/day.ts';
import { ruledSafe } from '../causes/conditions.ts';
import { NO_FLUID_TARGETS } from '../causes/dehydration/advice.ts';
import { passed } from '../causes/dehydration/drinks.ts';
import { toldTemperature } from '../causes/dehydration/effort.ts';
import { sweatRate } from '../causes/dehydration/sweat.ts';
import { weighedLoss } from '../causes/dehydration/weighing.ts';
import { known, missing, type Reading } from '../reading/reading.ts';
import { mean } from '../statistics/moments.ts';
import type { Timeline, TimelineRun } from '../timeline/timeline.ts';
import type { Kilograms, LitresPerHour, Millilitres, Minutes } from '../units/quantity.ts';

/** What to drink around one run. */
export type Drink =
  /** Up to an hour and a half, or an hour in heat, thirst is enough. */
  | { readonly by: 'thirst' }
  /** Long enough to plan for, and no amount is named: who has a condition, or was not asked, asks a clinician. */
  | { readonly by: 'clinician' }
  /** Long enough to plan for, and the runner's own sweat is not known. */
  | { readonly by: 'weighing' }
  | {
      readonly by: 'own-sweat';
      /** What could not be drunk on the run without overdoing it; mostly 0. */
      readonly before: Millilitres;
      /** To carry: with it less than 2 % of body mass is lost, and never more drunk than sweated. */
      readonly during: Millilitres;
      /** At most what is then still lost, over the hours after it. */
      readonly after: Millilitres;
    };

/** The runner's own sweat in the heat to expect, from weighings around runs with what was drunk told. */
interface OwnSweatRate {
  readonly mean: LitresPerHour;
  /** The least of any weighing, and less where it is cooler now: on no run known was it lower. */
  readonly least: LitresPerHour;
}

/** Claims D01 and D03. */
const PLAN_FROM_MINUTES = 90;
const HOT_FROM_MINUTES = 60;
const MOST_LOSS = 0.02;
const ENOUGH_WEIGHINGS = 3;
/** From here on a run is hot; ours. */
const HOT_CELSIUS = 25;
/** The weather of so many days tells what to expect; ours. */
const WEATHER_DAYS = 14;
/** Prudence of ours: drink below the least sweat known, and below what is commonly named as a limit. */
const OF_LEAST_SWEAT = 0.8;
const MOST_LITRES_PER_HOUR = 0.8;
const MOST_LITRES_BEFORE = 0.3;
const STEP_ML = 50;
const BELIEVABLE_LITRES_PER_HOUR = [0.1, 4] as const;
const MS_TO_KMH = 3.6;

/**
 * What to drink around a run of so many minutes on a day not long after `from`. For safety and comfort: nobody has
 * shown that it eases a back.
 *
 * @source D01, D03, D04: thirst up to 90 minutes, in heat up to 60; beyond that less than 2 % lost and never a gain
 */
export function drinking(timeline: Timeline, from: Day): (minutes: Minutes) => Drink {
  const celsius = heatToExpect(timeline, from);
  const mass = massOf(timeline);
  const sweat = mass.known ? ownSweatRate(timeline, { kg: mass.value, celsius }) : mass;
  const isHot = celsius !== undefined && celsius >= HOT_CELSIUS;
  return (minutes) => {
    if (minutes < (isHot ? HOT_FROM_MINUTES : PLAN_FROM_MINUTES)) return { by: 'thirst' };
    if (!ruledSafe(timeline.profile, NO_FLUID_TARGETS)) return { by: 'clinician' };
    if (!sweat.known || !mass.known) return { by: 'weighing' };
    return amountsFor(minutes / 60, sweat.value, mass.value);
  };
}

function amountsFor(hours: number, { mean: rate, least }: OwnSweatRate, kg: Kilograms): Drink {
  const needed = Math.max(0, rate * hours - MOST_LOSS * kg);
  if (needed * 1000 < STEP_ML) return { by: 'thirst' };
  const surely = least * hours;
  const most = Math.min(OF_LEAST_SWEAT * surely, MOST_LITRES_PER_HOUR * hours);
  const during = toStep(Math.min(needed, most));
  const left = Math.max(0, surely - during / 1000);
  const before = toStep(Math.min(needed - during / 1000, left, MOST_LITRES_BEFORE));
  return { by: 'own-sweat', before, during, after: toStep(left - before / 1000) };
}

/** @unit °C, the middle of what the runs outdoors of the two weeks before tell; nothing where none does */
function heatToExpect({ runs }: Timeline, from: Day): number | undefined {
  const oldest = addDays(from, -WEATHER_DAYS);
  const told = runs
    .filter(({ day, run }) => day >= oldest && day <= from && run.surface !== 'treadmill')
    .flatMap((run) => toldTemperature(run)?.value ?? [])
    .sort((a, b) => a - b);
  return told[Math.floor(told.length / 2)];
}

interface Conditions {
  readonly kg: Kilograms;
  readonly celsius: number | undefined;
}

/**
 * @unit L/h
 * @missing `too-few-runs` with fewer than three weighed runs with drinks told
 */
function ownSweatRate({ runs }: Timeline, now: Conditions): Reading<OwnSweatRate> {
  const rates = runs.flatMap((run) => {
    const rate = rateOf(run);
    return rate === undefined ? [] : [{ weighed: rate, expected: rate * changeOfHeat(run, now) }];
  });
  if (rates.length < ENOUGH_WEIGHINGS) return missing('too-few-runs');
  return known({
    mean: mean(rates.map(({ expected }) => expected)) as LitresPerHour,
    least: Math.min(
      ...rates.map(({ weighed, expected }) => Math.min(weighed, expected)),
    ) as LitresPerHour,
  });
}

/** Sweat in the heat to expect against that of a run, as a factor; 1 where either heat is not known. */
function changeOfHeat(entry: TimelineRun, { kg, celsius }: Conditions): number {
  const then = toldTemperature(entry);
  const { speed } = entry.run;
  if (!then || celsius === undefined || !speed.known) return 1;
  const kmh = speed.value * MS_TO_KMH;
  return sweatRate(kg, kmh, celsius) / sweatRate(kg, kmh, then.value);
}

function rateOf({ run, hydration }: TimelineRun): number | undefined {
  const seconds = run.moving.known ? run.moving : run.elapsed;
  const loss = weighedLoss(hydration);
  if (!loss || !hydration?.drinkDuring.known || !seconds.known || seconds.value <= 0)
    return undefined;
  const litres = loss.value + hydration.drinkDuring.value / 1000 - passed(hydration);
  const rate = litres / (seconds.value / 3600);
  const [low, high] = BELIEVABLE_LITRES_PER_HOUR;
  return rate >= low && rate <= high ? rate : undefined;
}

function massOf({ runs, profile }: Timeline): Reading<Kilograms> {
  const weighed = runs.findLast(({ hydration }) => hydration?.massBefore.known);
  const before = weighed?.hydration?.massBefore;
  return before?.known ? before : (profile?.mass ?? missing('not-recorded'));
}

function toStep(litres: number): Millilitres {
  return (Math.floor((litres * 1000) / STEP_ML + 1e-9) * STEP_ML) as Millilitres;
}
