import {
  addDays,
  type Day,
  daysBetween,
  known,
  leftByItself,
  type PainScore,
  type PhaseResult,
  phaseResult,
} from '@plumbline/domain';
import { timelineOf } from '../../packages/domain/src/causes/a-runner.ts';
import { normalOf, randomOf } from './simulated-runner.ts';

const BEGAN = '2026-03-01' as Day;
const WEEKS = 16;
const USUAL = 6;

/** What is said of a runner whose pain falls as persistent pain does by itself, and by `drop` more once the change works. */
export function phaseOf(
  { memory, drop }: { readonly memory: number; readonly drop: number },
  seed: number,
): PhaseResult {
  const random = randomOf(seed);
  let noise = 1.2 * normalOf(random);
  const days = Array.from({ length: 66 }, (_, i) => addDays(BEGAN, Math.round(2.6 * (i - 22))));
  const told = days.map((day) => {
    noise = memory * noise + Math.sqrt(1 - memory * memory) * 1.2 * normalOf(random);
    const weeks = daysBetween(BEGAN, day) / 7;
    const level = USUAL * leftByItself('persistent', weeks) - (weeks >= 4 ? drop : 0);
    const pain = Math.min(10, Math.max(0, Math.round(level + noise)));
    return { on: day, km: 8, diary: { painNextMorning: known(pain as PainScore) } };
  });
  return phaseResult(
    {
      id: 'made up',
      change: 'strength',
      began: BEGAN,
      seed: 0,
      outcome: 'next_morning',
      smallest: 2,
      most: WEEKS,
      distance: null,
      trials: [],
      ended: undefined,
    },
    timelineOf(told),
    { today: addDays(BEGAN, 7 * WEEKS), course: 'persistent' },
  );
}
