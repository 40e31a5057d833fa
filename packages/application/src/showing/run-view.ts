import {
  CUE_CHANNELS,
  type CueTrial,
  DRIFT_CHANNELS,
  type DriftChannel,
  type Estimate,
  type Exposure,
  explainStudied,
  type Reading,
  type Study,
  type Suspect,
} from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import type { CueTrialView, DriftView, RunExposure, RunView } from '../views/run-view.ts';
import { runInWords } from '../words/answer-words.ts';
import { CAUSE_WORDS } from '../words/cause-words.ts';
import { cueSpeedWords } from '../words/cue-words.ts';
import { DRIFT_WORDS } from '../words/drift-words.ts';
import { absenceWords, exposureHow } from '../words/exposure-words.ts';
import { isKnown } from './cause-summary.ts';
import { rowsOfRun } from './log-rows-view.ts';
import { runRow } from './runs-view.ts';

export function runView(snapshot: Snapshot, runId: string): RunView | 'no-such-run' {
  const { runs } = snapshot.timeline();
  const place = snapshot.placeOf(runId);
  const timelineRun = place === undefined ? undefined : runs[place];
  if (place === undefined || !timelineRun) return 'no-such-run';
  const { run } = timelineRun;
  return {
    ...runRow(timelineRun),
    revision: snapshot.revision,
    elapsedMinutes: run.elapsed.known ? run.elapsed.value / 60 : null,
    device: run.device.known ? run.device.value : null,
    temperature: run.temperature.known ? run.temperature.value : null,
    sources: run.sources.map(({ file, format }) => ({ file, format })),
    locked: !snapshot.allowed.explains,
    exposures: exposures(snapshot, place),
    drift: DRIFT_CHANNELS.map((channel) => driftView(channel, run.drift[channel])),
    cueTrial: run.cueTrial ? cueTrialView(run.cueTrial) : null,
    explained: explained(snapshot, place),
    ...rowsOfRun(snapshot, timelineRun),
    earlier: runs[place - 1]?.run.id ?? null,
    later: runs[place + 1]?.run.id ?? null,
  };
}

/** How much of each cause was in a run reads as an explanation: not before somebody has asked, or looked. */
function exposures(snapshot: Snapshot, place: number): readonly RunExposure[] {
  if (!snapshot.allowed.explains) return [];
  const study = snapshot.study();
  return study.judgement.suspects.map((suspect) => runExposure(study, suspect, place));
}

function runExposure(
  { history }: Study,
  { cause, exposures }: Suspect,
  place: number,
): RunExposure {
  const exposure: Exposure = exposures[place] ?? { obtained: 'unknown', why: 'not-recorded' };
  const known = isKnown(exposure) ? exposure : undefined;
  return {
    cause: cause.id,
    name: CAUSE_WORDS[cause.id].name,
    value: known?.value ?? null,
    sd: known?.sd ?? null,
    unit: cause.unit,
    obtained: exposure.obtained,
    how: exposureHow(cause.id, exposure),
    usual: middleOf(
      history.runs.flatMap((i) => {
        const other = exposures[i];
        return isKnown(other) ? [other.value] : [];
      }),
    ),
  };
}

function driftView(channel: DriftChannel, reading: Reading<Estimate>): DriftView {
  return {
    channel,
    ...DRIFT_WORDS[channel],
    value: reading.known ? reading.value.value : null,
    sd: reading.known ? reading.value.sd : null,
    why: reading.known ? null : absenceWords(reading.why),
  };
}

function cueTrialView({ pairs, change, speed }: CueTrial): CueTrialView {
  return {
    pairs,
    changes: CUE_CHANNELS.map((channel) => driftView(channel, change[channel])),
    speed: cueSpeedWords(speed),
  };
}

/** Nothing is said of causes while somebody should look first, or while too little is known. */
function explained(snapshot: Snapshot, place: number): readonly string[] {
  if (!snapshot.allowed.explains || snapshot.answer().verdict === 'too_little_data') return [];
  const run = explainStudied(snapshot.study(), place);
  return run ? runInWords({ ...run, causes: run.causes.filter(({ added }) => added) }).causes : [];
}

function middleOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
