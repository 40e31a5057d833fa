import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { Experiment } from '../record/experiment.ts';
import { mean } from '../statistics/moments.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type PainTold, painTold } from './scored-pairs.ts';

const LOOKED_BACK_DAYS = 182;
const FLARE_DAYS = 14;
/** Points by which two weeks lie above the months before them. */
const FLARE_POINTS = 2;

/** The pain that is compared, on the runs of the last half year that would count. */
export function painLately(
  timeline: Timeline,
  compared: Pick<Experiment, 'outcome' | 'distance'>,
  today: Day,
): readonly PainTold[] {
  const from = addDays(today, -LOOKED_BACK_DAYS);
  return painTold(timeline, compared).filter(({ day }) => day >= from && day <= today);
}

/** Whether pain of the last two weeks is well above the runner's usual. */
export function isFlare(told: readonly PainTold[], today: Day): boolean {
  const isNew = ({ day }: PainTold): boolean => daysBetween(day, today) < FLARE_DAYS;
  const [lately, before] = [told.filter(isNew), told.filter((one) => !isNew(one))];
  if (lately.length === 0 || before.length === 0) return false;
  const meanOf = (some: readonly PainTold[]): number => mean(some.map(({ pain }) => pain));
  return meanOf(lately) >= meanOf(before) + FLARE_POINTS;
}
