import type { Day } from '../calendar/day.ts';
import type { Experiment } from '../record/experiment.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { alternates } from './changes.ts';
import { isFlare, painLately } from './flare.ts';
import { type SpokenAgainst, speaksAgainst } from './speaks-against.ts';

/**
 * Why the next run of an experiment that was begun is not drawn yet; it goes on where it was once that is over. No coin
 * is looked at for it, so that the drawn order stays as good as it was.
 */
export function waitsFor(
  experiment: Experiment,
  timeline: Timeline,
  today: Day,
): SpokenAgainst | 'flare' | undefined {
  const { change } = experiment;
  const against = speaksAgainst(change, timeline, today);
  if (against !== undefined || !alternates(change)) return against;
  return isFlare(painLately(timeline, experiment, today), today) ? 'flare' : undefined;
}
