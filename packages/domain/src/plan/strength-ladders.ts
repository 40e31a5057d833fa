import type { Equipment } from '../record/plan-wishes.ts';
import type { StrengthTestName } from '../record/strength.ts';
import { seconds } from '../units/quantity.ts';
import type { Prescription, Rung } from './prescription.ts';

type Amount = Prescription['amount'];

/** A rung of a ladder: what it takes and how much of it is done. */
interface Step extends Rung {
  /** Any one of these; empty where the floor and a chair are enough. */
  readonly needs: readonly Equipment[];
  readonly amount: Amount;
  readonly eachSide: boolean;
  /** Tests of the same movement: who did fewer in one than are asked for here goes no further. */
  readonly shownBy?: readonly StrengthTestName[];
}

/** One movement from its lightest form to its heaviest. */
interface Ladder {
  readonly steps: readonly Step[];
  /** Where a runner begins who has not trained yet. */
  readonly begins: number;
}

const SINGLE_LEG_BRIDGE = ['single_leg_bridge_left', 'single_leg_bridge_right'] as const;
const SIDE_PLANK = ['side_plank_left', 'side_plank_right'] as const;

const REPS: Amount = { reps: [8, 12] };
const CALF_REPS: Amount = { reps: [10, 15] };
const WEIGHTS = ['dumbbell', 'kettlebell', 'barbell'] as const;

/** The same with one of these to make it heavier. */
function loaded(things: readonly [Equipment, ...Equipment[]], step: Step): Step {
  return { ...step, needs: things, how: things[0] };
}

const BOTH = { needs: [], amount: REPS, eachSide: false, how: undefined } as const;
const EACH = { ...BOTH, eachSide: true } as const;

/**
 * Legs and hips, then the trunk (C01 to C03: legs at least as good for running as core). The order within a ladder is
 * our reading of how much each asks.
 */
const LEGS: readonly Ladder[] = [
  {
    begins: 1,
    steps: [
      { ...BOTH, exercise: 'chair stand' },
      { ...BOTH, exercise: 'squat', shownBy: ['sit_to_stand_30s'] },
      { ...EACH, exercise: 'split squat' },
      loaded(WEIGHTS, { ...BOTH, exercise: 'squat' }),
      loaded(['gym'], { ...BOTH, exercise: 'leg press' }),
      loaded(WEIGHTS, { ...EACH, exercise: 'split squat' }),
    ],
  },
  {
    begins: 1,
    steps: [
      { ...BOTH, exercise: 'frog pump' },
      { ...BOTH, exercise: 'glute bridge' },
      { ...EACH, exercise: 'single leg glute bridge', shownBy: SINGLE_LEG_BRIDGE },
      loaded(WEIGHTS, { ...BOTH, exercise: 'romanian deadlift' }),
      loaded(['barbell', 'gym'], { ...BOTH, exercise: 'hip thrust' }),
    ],
  },
  {
    begins: 1,
    steps: [
      { ...EACH, exercise: 'lunge' },
      { ...EACH, exercise: 'step up', needs: ['step', 'gym'] },
      { ...EACH, exercise: 'single leg squat' },
    ],
  },
  {
    begins: 1,
    steps: [
      { ...BOTH, exercise: 'calf raise', how: 'both-legs', amount: CALF_REPS },
      { ...EACH, exercise: 'calf raise', amount: CALF_REPS },
      loaded(['dumbbell', 'kettlebell', 'gym'], {
        ...EACH,
        exercise: 'calf raise',
        amount: CALF_REPS,
      }),
    ],
  },
  {
    begins: 1,
    steps: [
      { ...EACH, exercise: 'clamshell' },
      { ...EACH, exercise: 'side lying hip abduction' },
      loaded(['band'], { ...EACH, exercise: 'side lying hip abduction' }),
      { ...EACH, exercise: 'lateral band walk', needs: ['band'] },
    ],
  },
];

const HOLDING: Ladder = {
  begins: 1,
  steps: [
    { ...EACH, exercise: 'dead bug' },
    { ...EACH, exercise: 'side plank', amount: { hold: seconds(15) }, shownBy: SIDE_PLANK },
    { ...EACH, exercise: 'side plank', amount: { hold: seconds(25) }, shownBy: SIDE_PLANK },
  ],
};
const MOVING: Ladder = {
  begins: 1,
  steps: [
    { ...EACH, exercise: 'bird dog' },
    { ...EACH, exercise: 'dead bug' },
    loaded(['band', 'gym'], { ...EACH, exercise: 'pallof press' }),
  ],
};

/** @param mayHold whether the trunk may be held still against load for as long as it can */
export function laddersFor({ mayHold }: { readonly mayHold: boolean }): readonly Ladder[] {
  return [...LEGS, mayHold ? HOLDING : MOVING];
}

interface Asked {
  readonly equipment: readonly Equipment[];
  readonly steps: number;
  /** The latest result of a test; nothing where it was not done. */
  readonly resultOf: (test: StrengthTestName) => number | undefined;
}

/**
 * The form of a movement that is so many steps beyond where it begins, of those that there is a thing for and that no
 * test shows to be too much.
 */
export function rungOf(
  { steps, begins }: Ladder,
  asked: Asked,
): Omit<Prescription, 'sets' | 'inReserve' | 'rest'> {
  const tooMuch = steps.findIndex((step) => isTooMuch(step, asked));
  const can = steps.slice(0, tooMuch < 0 ? steps.length : tooMuch).flatMap((step, at) => {
    const ready = readied(step, asked.equipment);
    return ready ? [{ at, ready }] : [];
  });
  const first = can.findLastIndex(({ at }) => at <= begins);
  const place = Math.min(can.length - 1, Math.max(0, first) + asked.steps);
  const [before, now, after] = [-1, 0, 1].map((by) => can[place + by]?.ready);
  if (!now) throw new Error('a ladder without a step for the floor');
  const { exercise, how, eachSide } = now;
  const amount = amountFor(now, asked);
  return { exercise, how, amount, eachSide, easier: shown(before, now), harder: shown(after, now) };
}

function isTooMuch({ amount, shownBy }: Step, asked: Asked): boolean {
  const most = mostShown(shownBy, asked);
  if (most === undefined) return false;
  return 'hold' in amount ? most < SHORTEST_HOLD : most < amount.reps[0];
}

/** A hold is half of the runner's own longest where it was tested ([P]). */
function amountFor({ amount, shownBy }: Step, asked: Asked): Amount {
  const longest = mostShown(shownBy, asked);
  if (!('hold' in amount) || longest === undefined) return amount;
  const half = HOLD_STEP * Math.floor(longest / 2 / HOLD_STEP);
  return { hold: seconds(Math.min(LONGEST_HOLD, Math.max(SHORTEST_HOLD, half))) };
}

const HOLD_STEP = 5;
const SHORTEST_HOLD = 10;
const LONGEST_HOLD = 45;

/** What the weaker side did. */
function mostShown(tests: readonly StrengthTestName[] = [], { resultOf }: Asked) {
  const done = tests.flatMap((test) => resultOf(test) ?? []);
  return done.length > 0 ? Math.min(...done) : undefined;
}

/** With the first thing of those that it can be done with; nothing where the runner has none. */
function readied(step: Step, equipment: readonly Equipment[]): Step | undefined {
  if (step.needs.length === 0) return step;
  const thing = step.needs.find((need) => equipment.includes(need));
  if (thing === undefined) return undefined;
  return step.how === undefined ? step : { ...step, how: thing };
}

/** The rung beside this one; the same exercise for longer is no other. */
function shown(step: Step | undefined, now: Step): Rung | undefined {
  if (!step || (step.exercise === now.exercise && step.how === now.how)) return undefined;
  return { exercise: step.exercise, how: step.how };
}
