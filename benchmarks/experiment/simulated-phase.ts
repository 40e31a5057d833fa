import {
  addDays,
  type Day,
  known,
  leftByItself,
  type PainScore,
  type PhaseResult,
  phaseResult,
  startAfter,
} from '@plumbline/domain';
import { timelineOf } from '../../packages/domain/src/causes/a-runner.ts';
import { normalOf, randomOf } from './simulated-runner.ts';

const FIRST = '2026-01-05' as Day;
/** As the app has it. */
const WEEKS = 12;
const USUAL = 6;
/** Runs of the first part of the record, in which the runner sets it up. */
const SETS_UP_WITHIN = [22, 44] as const;
const DAYS_A_RUN = 2.6;

export interface PhaseWorld {
  readonly memory: number;
  /** Points by which pain falls more than by itself, from four weeks after the start. */
  readonly drop: number;
  /** When the runner sets it up: on a day like any other, or after the three worst runs in a row of two months. */
  readonly setUp: 'any-day' | 'at-its-worst';
  /** Whether the first day is drawn, or is the day of setting it up. */
  readonly start: 'drawn' | 'at-once';
}

/** What is said of a runner whose pain falls as persistent pain does by itself, and by `drop` more once the change works. */
export function phaseOf({ memory, drop, setUp, start }: PhaseWorld, seed: number): PhaseResult {
  const random = randomOf(seed);
  let noise = 1.2 * normalOf(random);
  const runs = Array.from({ length: 100 }, (_, i) => {
    noise = memory * noise + Math.sqrt(1 - memory * memory) * 1.2 * normalOf(random);
    return { day: Math.round(DAYS_A_RUN * i), noise };
  });
  const first = setUp === 'any-day' ? SETS_UP_WITHIN[0] : worstOf(runs.map((run) => run.noise));
  const began = (runs[first]?.day ?? 0) + (start === 'drawn' ? startAfter(seed) : 0);
  const told = runs.map((run) => {
    const weeks = (run.day - began) / 7;
    const level = USUAL * leftByItself('persistent', weeks) - (weeks >= 4 ? drop : 0);
    const pain = Math.min(10, Math.max(0, Math.round(level + run.noise)));
    return {
      on: addDays(FIRST, run.day),
      km: 8,
      diary: { painNextMorning: known(pain as PainScore) },
    };
  });
  return phaseResult(
    {
      id: 'made up',
      change: 'strength',
      began: addDays(FIRST, began),
      seed: 0,
      outcome: 'next_morning',
      smallest: 2,
      most: WEEKS,
      distance: null,
      trials: [],
      ended: undefined,
    },
    timelineOf(told),
    { today: addDays(FIRST, began + 7 * WEEKS), course: 'persistent' },
  );
}

/** The run after the three worst in a row. */
function worstOf(noise: readonly number[]): number {
  const [from, to] = SETS_UP_WITHIN;
  const sumBefore = (at: number) =>
    [3, 2, 1].reduce((sum, back) => sum + (noise[at - back] ?? 0), 0);
  let worst: number = from;
  for (let at = from; at < to; at++) if (sumBefore(at) > sumBefore(worst)) worst = at;
  return worst;
}
