import { ruledSafe } from '../causes/conditions.ts';
import { NO_FLUID_TARGETS } from '../causes/dehydration/advice.ts';
import { passed } from '../causes/dehydration/drinks.ts';
import { weighedLoss } from '../causes/dehydration/weighing.ts';
import { known, missing, type Reading } from '../reading/reading.ts';
import { mean } from '../statistics/moments.ts';
import type { Timeline, TimelineRun } from '../timeline/timeline.ts';
import type { Kilograms, LitresPerHour, Millilitres, Minutes } from '../units/quantity.ts';

/** What to drink around one run. */
export type Drink =
  /** Under an hour and a half thirst is enough. */
  | { readonly by: 'thirst' }
  /** Long enough to plan for, and no amount is named: who has a condition, or was not asked, asks a clinician. */
  | { readonly by: 'clinician' }
  /** Long enough to plan for, and the runner's own sweat is not known. */
  | { readonly by: 'weighing' }
  | {
      readonly by: 'own-sweat';
      /** To carry: with it less than 2 % of body mass is lost, and never more drunk than sweated. */
      readonly during: Millilitres;
      /** At most what is then still lost, over the hours after it. */
      readonly after: Millilitres;
    };

/** The runner's own sweat, from weighings around runs with what was drunk told. */
interface OwnSweatRate {
  readonly mean: LitresPerHour;
  /** The least of any weighing: on no run known was it lower. */
  readonly least: LitresPerHour;
  readonly weighings: number;
}

/** Claims D01 and D03. */
const PLAN_FROM_MINUTES = 90;
const MOST_LOSS = 0.02;
const ENOUGH_WEIGHINGS = 3;
/** Prudence of ours: drink below the least sweat known, and below what is commonly named as a limit. */
const OF_LEAST_SWEAT = 0.8;
const MOST_LITRES_PER_HOUR = 0.8;
const STEP_ML = 50;
const BELIEVABLE_LITRES_PER_HOUR = [0.1, 4] as const;

/**
 * What to drink around a run of `minutes`. For safety and comfort: nobody has shown that it eases a back.
 *
 * @source D01, D03, D04: thirst up to 90 minutes, beyond that less than 2 % lost and never a gain
 */
export function drinkFor(minutes: Minutes, timeline: Timeline): Drink {
  if (minutes < PLAN_FROM_MINUTES) return { by: 'thirst' };
  if (!ruledSafe(timeline.profile, NO_FLUID_TARGETS)) return { by: 'clinician' };
  const sweat = ownSweatRate(timeline);
  const mass = massOf(timeline);
  if (!sweat.known || !mass.known) return { by: 'weighing' };
  const hours = minutes / 60;
  const lost = sweat.value.mean * hours;
  const needed = Math.max(0, lost - MOST_LOSS * mass.value);
  if (needed * 1000 < STEP_ML) return { by: 'thirst' };
  const most = Math.min(OF_LEAST_SWEAT * sweat.value.least, MOST_LITRES_PER_HOUR) * hours;
  const during = toStep(Math.min(needed, most));
  const after = toStep(Math.max(0, sweat.value.least * hours - during / 1000));
  return { by: 'own-sweat', during, after };
}

/**
 * @unit L/h
 * @missing `too-few-runs` with fewer than three weighed runs with drinks told
 */
function ownSweatRate({ runs }: Timeline): Reading<OwnSweatRate> {
  const rates = runs.flatMap((run) => rateOf(run));
  if (rates.length < ENOUGH_WEIGHINGS) return missing('too-few-runs');
  return known({
    mean: mean(rates) as LitresPerHour,
    least: Math.min(...rates) as LitresPerHour,
    weighings: rates.length,
  });
}

function rateOf({ run, hydration }: TimelineRun): readonly number[] {
  const seconds = run.moving.known ? run.moving : run.elapsed;
  const loss = weighedLoss(hydration);
  if (!loss || !hydration?.drinkDuring.known || !seconds.known || seconds.value <= 0) return [];
  const litres = loss.value + hydration.drinkDuring.value / 1000 - passed(hydration);
  const rate = litres / (seconds.value / 3600);
  const [low, high] = BELIEVABLE_LITRES_PER_HOUR;
  return rate >= low && rate <= high ? [rate] : [];
}

function massOf({ runs, profile }: Timeline): Reading<Kilograms> {
  const weighed = runs.findLast(({ hydration }) => hydration?.massBefore.known);
  const before = weighed?.hydration?.massBefore;
  return before?.known ? before : (profile?.mass ?? missing('not-recorded'));
}

function toStep(litres: number): Millilitres {
  return (Math.floor((litres * 1000) / STEP_ML + 1e-9) * STEP_ML) as Millilitres;
}
