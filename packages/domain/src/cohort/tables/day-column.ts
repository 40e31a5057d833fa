import type { Day } from '../../calendar/day.ts';
import type { StudyRunner } from '../study-runner.ts';
import { type Column, whole } from '../table.ts';

/** Anything of one day of one runner. */
export interface OfDay {
  readonly runner: StudyRunner;
  readonly day: Day;
}

export function dayColumn<Row extends OfDay>(): Column<Row> {
  return whole<Row>(
    'day',
    {
      unit: 'days since the Monday of the runner’s first week',
      means:
        'The day, by the runner’s own count; day % 7 is the weekday, 0 Monday. No calendar date is told.',
      missing: 'never',
      hides: 'late-days',
    },
    ({ runner, day }) => runner.dayIn(day),
  );
}

export function runColumn<Row extends { readonly run: number | null }>(
  missing: string,
): Column<Row> {
  return whole<Row>(
    'run',
    {
      means: 'The run of the table `runs` that this belongs to, by the runner’s own count.',
      missing,
      hides: 'nothing',
    },
    ({ run }) => run,
  );
}
