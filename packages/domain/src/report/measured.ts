import { addDays, type Day } from '../calendar/day.ts';
import { type StrengthTests, strengthTests } from '../causes/weakness/field-tests.ts';
import { strengthMinutes } from '../causes/weakness/strength-minutes.ts';
import { FORM_VALUES, type FormCheck, type FormValue } from '../record/form-check.ts';
import type { HydrationEntry } from '../record/hydration.ts';
import { mean, sum, variance } from '../statistics/moments.ts';
import type { Timeline } from '../timeline/timeline.ts';

const LATELY_DAYS = 84;
const WEEKS = LATELY_DAYS / 7;
const ENOUGH_RUNS = 3;

/** The latest value of one kind that a form check holds, with its standard error. */
export interface FormFinding {
  readonly name: FormValue;
  readonly value: number;
  readonly sd: number;
  readonly day: Day;
  readonly phase: FormCheck['phase'];
  readonly source: FormCheck['source'];
}

/** A mean that watches and pods recorded over the latest runs, with how far single runs lie from it. */
export interface WornFinding {
  readonly channel: (typeof WORN)[number];
  readonly mean: number;
  readonly sd: number;
  readonly runs: number;
}

const WORN = ['cadence', 'contactTime', 'verticalOscillation', 'contactBalance'] as const;

/** Water lost on runs that were weighed before and after. */
interface WaterFinding {
  readonly runs: number;
  /** @unit % of body mass, drinks not allowed for */
  readonly mean: number;
  readonly most: number;
  readonly mostOn: Day;
}

/** What was measured of this runner, each with its error, its norm or the number of runs it rests on. */
export interface Measured {
  readonly form: readonly FormFinding[];
  /** How the foot landed in the latest form check that says it. */
  readonly landing:
    | { readonly strike: NonNullable<FormCheck['footStrike']>; readonly day: Day }
    | undefined;
  readonly worn: readonly WornFinding[];
  readonly tests: StrengthTests;
  /** Over the latest twelve weeks; nothing where no session was ever written down. @unit minutes a week */
  readonly strengthPerWeek: number | undefined;
  readonly water: WaterFinding | undefined;
}

export function measuredIn(timeline: Timeline, today: Day): Measured {
  const checks = timeline.form.filter(({ day }) => day <= today);
  const landed = latest(checks.filter(({ footStrike }) => footStrike !== undefined));
  return {
    form: (Object.keys(FORM_VALUES) as FormValue[]).flatMap((name) => formFinding(checks, name)),
    landing: landed?.footStrike && { strike: landed.footStrike, day: landed.day },
    worn: WORN.flatMap((channel) => wornFinding(timeline, channel, today)),
    tests: strengthTests(timeline),
    strengthPerWeek: strengthPerWeek(timeline, today),
    water: waterIn(timeline),
  };
}

function formFinding(checks: readonly FormCheck[], name: FormValue): readonly FormFinding[] {
  const check = latest(checks.filter(({ values }) => values[name] !== undefined));
  const estimate = check?.values[name];
  if (!check || !estimate) return [];
  const { day, phase, source } = check;
  return [{ name, ...estimate, day, phase, source }];
}

function wornFinding(
  { runs }: Timeline,
  channel: WornFinding['channel'],
  today: Day,
): readonly WornFinding[] {
  const from = addDays(today, 1 - LATELY_DAYS);
  const values = runs
    .filter(({ day }) => day >= from && day <= today)
    .flatMap(({ run }) => run.averages[channel] ?? []);
  if (values.length < ENOUGH_RUNS) return [];
  const sd = Math.sqrt(variance(values));
  return [{ channel, mean: mean(values), sd, runs: values.length }];
}

function strengthPerWeek({ strength }: Timeline, today: Day): number | undefined {
  if (strength.length === 0) return undefined;
  const from = addDays(today, 1 - LATELY_DAYS);
  const lately = strength.filter(({ day }) => day >= from && day <= today);
  return sum(lately.map((entry) => strengthMinutes(entry).minutes)) / WEEKS;
}

function waterIn({ runs }: Timeline): WaterFinding | undefined {
  const losses = runs.flatMap(({ day, hydration }) => {
    const percent = hydration && lossOf(hydration);
    return percent === undefined ? [] : [{ day, percent }];
  });
  const most = losses.reduce<(typeof losses)[number] | undefined>(
    (worst, one) => (worst && worst.percent >= one.percent ? worst : one),
    undefined,
  );
  if (!most) return undefined;
  const percents = losses.map(({ percent }) => percent);
  return {
    runs: losses.length,
    mean: mean(percents),
    most: most.percent,
    mostOn: most.day,
  };
}

/** `100 × (before − after) ÷ before`. */
function lossOf({ massBefore, massAfter }: HydrationEntry): number | undefined {
  if (!massBefore.known || !massAfter.known) return undefined;
  return (100 * (massBefore.value - massAfter.value)) / massBefore.value;
}

function latest(checks: readonly FormCheck[]): FormCheck | undefined {
  return checks.reduce<FormCheck | undefined>(
    (last, check) => (last && last.day > check.day ? last : check),
    undefined,
  );
}
