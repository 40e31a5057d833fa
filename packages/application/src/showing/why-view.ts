import { type Allowed, type Answer, isUrgentTier, measurementNamed } from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import type { LockedWhyView, OpenWhyView, WhyView } from '../views/why-view.ts';
import { answerInWords } from '../words/answer-words.ts';
import { NOT_SCREENED_WORDS, safetyInWords } from '../words/safety-words.ts';
import { WAY_TO_MORE } from '../words/way-to-more-words.ts';
import { causeSummaries } from './cause-summary.ts';
import { longestView } from './longest-view.ts';
import { monthViews } from './month-views.ts';
import { stopView } from './stop-view.ts';

const ENOUGH_REPORTS = 10;

/** @param run a run to explain: its id, a file name, a start or `last` */
export function whyView(snapshot: Snapshot, run?: string): WhyView {
  return isUnscreened(snapshot) ? lockedView(snapshot) : openView(snapshot, run);
}

/** Somebody who is to be seen first is told so, not asked again. */
function isUnscreened({ allowed, safety }: Snapshot): boolean {
  return !allowed.explains && !isUrgentTier(safety.tier);
}

function lockedView(snapshot: Snapshot): LockedWhyView {
  const { revision, safety, records } = snapshot;
  return {
    revision,
    locked: {
      begun: records.triage !== undefined,
      safety: safetyInWords({ safety }) ?? NOT_SCREENED_WORDS,
    },
    runs: snapshot.timeline().runs.length,
    stop: stopView(snapshot),
    longest: longestView(snapshot),
    months: monthsWithoutCauses(snapshot),
  };
}

function monthsWithoutCauses(snapshot: Snapshot): LockedWhyView['months'] {
  return monthViews(snapshot.study()).map((month) => ({ ...month, high: [] }));
}

function openView(snapshot: Snapshot, run: string | undefined): OpenWhyView {
  const { explains } = snapshot.allowed;
  const answer = run === undefined ? snapshot.answer() : snapshot.answerOn(run);
  return {
    revision: snapshot.revision,
    locked: null,
    stop: stopView(snapshot),
    longest: longestView(snapshot),
    answer,
    words: answerInWords(answer),
    causes: explains ? causeSummaries(snapshot.study()) : [],
    months: explains ? monthViews(snapshot.study()) : monthsWithoutCauses(snapshot),
    wayToMore: wayToMore(answer, snapshot.allowed),
    nextMeasures: answer.nextMeasurement ? measurementNamed(answer.nextMeasurement.what) : null,
  };
}

/** With too little to go by: the shortest way to more, most useful first. */
function wayToMore(
  { verdict, window, nextMeasurement }: Answer,
  { plans }: Allowed,
): readonly string[] {
  if (verdict !== 'too_little_data') return [];
  if (window.runs === 0) return [WAY_TO_MORE.importRuns()];
  const needed = Math.max(0, ENOUGH_REPORTS - window.reportedRuns);
  const unsaid = window.runs - window.reportedRuns;
  return [
    ...(needed > 0 && unsaid > 0 ? [WAY_TO_MORE.fillIn(unsaid, Math.min(needed, unsaid))] : []),
    ...(plans && needed > unsaid ? [WAY_TO_MORE.writeDown(needed - unsaid)] : []),
    ...(needed === 0 ? [WAY_TO_MORE.painful()] : []),
    ...(nextMeasurement && !nextMeasurement.what.startsWith('Write down your back pain')
      ? [nextMeasurement.what]
      : []),
  ];
}
