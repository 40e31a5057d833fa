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

export function studyTimeline(timeline: Timeline): Study {
  const history = historyOf(timeline);
  return { history, judgement: judge(history) };
}

/** What each cause added on the run at `place` of the timeline. */
export function explainStudied(
  { history, judgement }: Study,
  place: number,
): RunExplained | undefined {
  const run = history.timeline.runs[place];
  return run && explainRun(run, place, judgement.suspects);
}
