import type { ExerciseView, StrengthEdit } from '@plumbline/application';
import type { Format } from '../../show/format.ts';
import { STRENGTH } from '../../words/strength.ts';

type Amount = Pick<StrengthEdit, 'sets' | 'reps' | 'holdSeconds' | 'loadKg' | 'minutes'>;

/** `3 × 12 with 16.0 kg`, `3 × 40 s`, `20 min`. */
export function amountWords(amount: Amount, format: Format): string {
  const { loadKg, minutes } = amount;
  const parts = [
    workWords(amount),
    loadKg === null ? '' : STRENGTH.amounts.load(format.mass(loadKg)),
    minutes === null ? '' : STRENGTH.amounts.minutes(minutes),
  ].filter((part) => part !== '');
  return parts.length === 0 ? STRENGTH.amounts.none : parts.join(' ');
}

export function trainsWords({ trains }: ExerciseView): string {
  return trains.join(', ');
}

function workWords({ sets, reps, holdSeconds }: Amount): string {
  const hold = holdSeconds === null ? '' : STRENGTH.amounts.hold(holdSeconds);
  const each = [reps === null ? '' : STRENGTH.amounts.reps(reps), hold].filter(
    (part) => part !== '',
  );
  if (sets !== null) return STRENGTH.amounts.sets(sets, each.join(' × '));
  if (reps !== null && hold === '') return STRENGTH.amounts.repsAlone(reps);
  return each.join(' × ');
}
