import type { Random } from '../random/random.ts';
import type { RunningForm } from './running-form.ts';

/** One step as it happened: when the foot landed and left, and how it lay. */
export interface Step {
  readonly side: 'left' | 'right';
  /** s since the clip's start. */
  readonly contact: number;
  readonly toeOff: number;
  /** ° */
  readonly strike: number;
  /** Ankle ahead of the hip, in metres. */
  readonly overstride: number;
}

/** Steps that cover `seconds` of a clip, with some before and after it. */
export function stepsOf(form: RunningForm, seconds: number, random: Random): readonly Step[] {
  const usual = 60 / form.cadence;
  let at = -4 * usual - random.next() * usual;
  const steps: Step[] = [];
  const starts = random.chance(0.5) ? 0 : 1;
  while (at < seconds + 4 * usual) {
    const contact = form.contact + random.normal(0, form.spread.contact);
    steps.push({
      side: (steps.length + starts) % 2 === 0 ? 'left' : 'right',
      contact: at,
      toeOff: at + contact,
      strike: form.strike + random.normal(0, form.spread.strike),
      overstride: form.overstride + random.normal(0, 0.01),
    });
    at += usual * (1 + random.normal(0, form.spread.step));
  }
  return steps;
}
