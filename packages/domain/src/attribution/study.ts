import type { Cause } from '../causes/cause.ts';
import { CAUSES } from '../causes/index.ts';
import { CONTEXT_FACTORS } from '../context/index.ts';
import { sameButForPain, sameDiaryButForPain, sameItems } from '../timeline/blind.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { RunExplained } from './answer.ts';
import { explainRun } from './explain-run.ts';
import { type History, historyOf } from './history.ts';
import { type Judgement, judge, type Known } from './judge.ts';

/** All that the engine makes of a timeline, before words: worked out once by whoever asks more than one thing of it. */
export interface Study {
  readonly history: History;
  readonly judgement: Judgement;
}

/** @param before an earlier study: where only pain was written since, what it made of all else holds still */
export function studyTimeline(timeline: Timeline, before?: Study): Study {
  const history = historyOf(timeline);
  const judgement = judge(history, CAUSES, CONTEXT_FACTORS, before && stillKnown(before, history));
  return { history, judgement };
}

function stillKnown({ history: then, judgement }: Study, history: History): Known {
  if (!sameButForPain(then.timeline, history.timeline)) return {};
  const suspectOf = (cause: Cause) => judgement.suspects.find((one) => one.cause === cause);
  const exposures: Known['exposures'] = (cause) => suspectOf(cause)?.exposures;
  if (!sameItems(then.reported, history.reported)) return { exposures };
  if (!sameDiaryButForPain(then.timeline, history.timeline)) return { exposed: suspectOf };
  return {
    exposed: suspectOf,
    factor: (factor) =>
      factor.readsPain ? undefined : judgement.factors.find((one) => one.factor === factor),
  };
}

/** What each cause added on the run at `place` of the timeline. */
export function explainStudied(
  { history, judgement }: Study,
  place: number,
): RunExplained | undefined {
  const run = history.timeline.runs[place];
  return run && explainRun(run, place, judgement.suspects);
}
