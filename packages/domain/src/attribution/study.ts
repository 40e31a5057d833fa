import { CAUSES } from '../causes/index.ts';
import { CONTEXT_FACTORS } from '../context/index.ts';
import { sameButForPain } from '../timeline/blind.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { RunExplained } from './answer.ts';
import { explainRun } from './explain-run.ts';
import { type History, historyOf } from './history.ts';
import { type Judgement, judge } from './judge.ts';

/** All that the engine makes of a timeline, before words: worked out once by whoever asks more than one thing of it. */
export interface Study {
  readonly history: History;
  readonly judgement: Judgement;
}

/** @param before an earlier study: where only pain was written since, its exposures hold still */
export function studyTimeline(timeline: Timeline, before?: Study): Study {
  const history = historyOf(timeline);
  const known = before && sameButForPain(before.history.timeline, timeline) ? before : undefined;
  const judgement = judge(
    history,
    CAUSES,
    CONTEXT_FACTORS,
    known &&
      ((cause) =>
        known.judgement.suspects.find((one) => one.cause === cause)?.exposures ??
        cause.exposures(timeline)),
  );
  return { history, judgement };
}

/** What each cause added on the run at `place` of the timeline. */
export function explainStudied(
  { history, judgement }: Study,
  place: number,
): RunExplained | undefined {
  const run = history.timeline.runs[place];
  return run && explainRun(run, place, judgement.suspects);
}
