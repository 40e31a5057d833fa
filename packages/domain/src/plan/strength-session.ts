import { type Day, dayNumber } from '../calendar/day.ts';
import { ruledSafe } from '../causes/conditions.ts';
import { NO_MAXIMAL_HOLDS } from '../causes/weakness/advice.ts';
import { strengthTests } from '../causes/weakness/field-tests.ts';
import type { Equipment } from '../record/plan-wishes.ts';
import type { StrengthTestName } from '../record/strength.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type Minutes, minutes, seconds } from '../units/quantity.ts';
import type { PlanHistory } from './plan-history.ts';
import type { Prescription } from './prescription.ts';
import { laddersFor, rungOf } from './strength-ladders.ts';

export interface StrengthPlan {
  readonly stage: 'begin' | 'build' | 'keep';
  /** Why it does not go on to the next stage; nothing where it may. */
  readonly held: 'sore' | undefined;
  readonly minutes: Minutes;
  readonly exercises: readonly Prescription[];
  /** The first exercises of it, for a day with little time. */
  readonly short: { readonly minutes: Minutes; readonly exercises: readonly string[] };
  /** The side that did less in the tests begins. */
  readonly weakerSide: 'left' | 'right' | undefined;
}

const BEGINS_AT = { begin: 0, build: 1, keep: 2 } as const;
const BUILD_FROM_DAYS = 4;
const KEEP_FROM_DAYS = 14;
/** Pain up to which strength work may go on to more ([P]). */
const SETTLED_PAIN = 3;

/** The session that fits what the runner has done, can do, has at hand and may do. */
export function strengthPlan(
  timeline: Timeline,
  {
    from,
    history,
    equipment,
  }: {
    readonly from: Day;
    readonly history: PlanHistory;
    readonly equipment: readonly Equipment[];
  },
): StrengthPlan {
  const held = isSore(history, dayNumber(from)) ? 'sore' : undefined;
  const stage = stageOf(timeline, from);
  const mayHold = ruledSafe(timeline.profile, NO_MAXIMAL_HOLDS);
  const sets = stage === 'begin' || held ? 2 : 3;
  const steps = held ? 0 : BEGINS_AT[stage];
  const results = new Map(strengthTests(timeline).findings.map(({ test, value }) => [test, value]));
  const resultOf = (test: StrengthTestName) => results.get(test);
  const exercises = laddersFor({ mayHold }).map(
    (ladder): Prescription => ({
      ...rungOf(ladder, { equipment, steps, resultOf }),
      sets,
      inReserve: [2, 3],
      rest: seconds(60),
    }),
  );
  return {
    stage,
    held,
    minutes: minutes(sets === 2 ? 25 : 35),
    exercises,
    short: {
      minutes: minutes(20),
      exercises: exercises.slice(0, 4).map(({ exercise }) => exercise),
    },
    weakerSide: weakerSide(timeline),
  };
}

/** Days with strength work in the last eight weeks. */
function stageOf({ strength }: Timeline, from: Day): StrengthPlan['stage'] {
  const today = dayNumber(from);
  const days = new Set(
    strength.flatMap(({ day }) => {
      const ago = today - dayNumber(day);
      return ago > 0 && ago <= 56 ? [day] : [];
    }),
  );
  if (days.size >= KEEP_FROM_DAYS) return 'keep';
  return days.size >= BUILD_FROM_DAYS ? 'build' : 'begin';
}

/** Pain above 3 on the latest day, with a run or without, of the last two weeks that told of any. */
export function isSore({ latestPain }: PlanHistory, from: number): boolean {
  return latestPain !== undefined && from - latestPain.day <= 14 && latestPain.worst > SETTLED_PAIN;
}

function weakerSide(timeline: Timeline): StrengthPlan['weakerSide'] {
  const uneven = strengthTests(timeline).sides.find((side) => side.uneven);
  if (!uneven) return undefined;
  return uneven.percent > 0 ? 'right' : 'left';
}

const BY_REPETITIONS = [
  'sit_to_stand_30s',
  'single_leg_bridge_left',
  'single_leg_bridge_right',
] as const satisfies readonly StrengthTestName[];
const BY_HOLDING = [
  'prone_plank',
  'side_plank_left',
  'side_plank_right',
] as const satisfies readonly StrengthTestName[];

/** The tests to repeat: as long as possible only for those whom nothing speaks against, and who were asked. */
export function testsFor(timeline: Timeline): readonly StrengthTestName[] {
  const mayHold = ruledSafe(timeline.profile, NO_MAXIMAL_HOLDS);
  return mayHold ? [...BY_REPETITIONS, ...BY_HOLDING] : BY_REPETITIONS;
}
