import type { Equipment } from '../record/plan-wishes.ts';
import { seconds } from '../units/quantity.ts';
import type { Prescription, Rung } from './prescription.ts';

type Amount = Prescription['amount'];

/** A rung of a ladder: what it takes and how much of it is done. */
interface Step extends Rung {
  /** Any one of these; empty where the floor and a chair are enough. */
  readonly needs: readonly Equipment[];
  readonly amount: Amount;
  readonly eachSide: boolean;
}

/** One movement from its lightest form to its heaviest. */
interface Ladder {
  readonly steps: readonly Step[];
  /** Where a runner begins who has not trained yet. */
  readonly begins: number;
}

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
      { ...BOTH, exercise: 'squat' },
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
      { ...EACH, exercise: 'single leg glute bridge' },
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
    { ...EACH, exercise: 'side plank', amount: { hold: seconds(15) } },
    { ...EACH, exercise: 'side plank', amount: { hold: seconds(25) } },
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

/** The form of a movement that is so many steps beyond where it begins, of those that there is a thing for. */
export function rungOf(
  { steps, begins }: Ladder,
  asked: { readonly equipment: readonly Equipment[]; readonly steps: number },
): Omit<Prescription, 'sets' | 'inReserve' | 'rest'> {
  const can = steps.flatMap((step, at) => {
    const ready = readied(step, asked.equipment);
    return ready ? [{ at, ready }] : [];
  });
  const first = can.findLastIndex(({ at }) => at <= begins);
  const place = Math.min(can.length - 1, Math.max(0, first) + asked.steps);
  const [before, now, after] = [-1, 0, 1].map((by) => can[place + by]?.ready);
  if (!now) throw new Error('a ladder without a step for the floor');
  const { exercise, how, amount, eachSide } = now;
  return { exercise, how, amount, eachSide, easier: shown(before, now), harder: shown(after, now) };
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
