import {
  adviceFor,
  type CauseId,
  type DoseCurve,
  doseCurve,
  type LoadNumber,
  loadContext,
  type Study,
  type Suspect,
  worstPain,
} from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import type { CauseView, DosePoint } from '../views/why-view.ts';
import { obtainedWords } from '../words/exposure-words.ts';
import { causeSummary, isKnown, suspectOf } from './cause-summary.ts';

/** Nothing of a cause is shown before the safety questions are answered, or while somebody should look first. */
export function causeView(snapshot: Snapshot, id: CauseId): CauseView | 'questions-first' {
  if (!snapshot.allowed.explains) return 'questions-first';
  const study = snapshot.study();
  const suspect = suspectOf(study, id);
  const summary = causeSummary(study, suspect);
  const points = dosePoints(study, suspect);
  return {
    ...summary,
    revision: snapshot.revision,
    harmless: suspect.cause.harmless,
    points,
    notShown: study.history.reported.length - points.length,
    curve: curveOf(snapshot, study, suspect),
    claims: suspect.cause.evidence,
    advice:
      snapshot.stops().length > 0
        ? []
        : adviceFor(suspect.cause, study.history.timeline, snapshot.safety.running),
    measured: obtainedWords(id, summary.obtained),
    loadNumbers: id === 'overload' ? loadNumbers(study) : [],
  };
}

function dosePoints({ history }: Study, { exposures }: Suspect): readonly DosePoint[] {
  return history.reported.flatMap((place) => {
    const exposure = exposures[place];
    const run = history.timeline.runs[place];
    if (!isKnown(exposure) || !run) return [];
    return [
      {
        runId: run.run.id,
        day: run.day,
        exposure: exposure.value,
        sd: exposure.sd,
        obtained: exposure.obtained,
        pain: worstPain(run.diary) ?? 0,
        recalled: run.diary?.recalled ?? false,
      },
    ];
  });
}

/** Where too little is known, no curve is drawn. */
function curveOf(snapshot: Snapshot, study: Study, suspect: Suspect): DoseCurve | null {
  if (snapshot.answer().verdict === 'too_little_data') return null;
  return doseCurve(study, suspect) ?? null;
}

function loadNumbers({ history }: Study): CauseView['loadNumbers'] {
  const { weeklyChange, acuteChronic, monotony } = loadContext(history.timeline);
  const change = shown('Last seven days against the seven before', weeklyChange);
  return [
    { ...change, value: change.value === null ? null : Math.round(change.value * 100), unit: '%' },
    shown('Acute:chronic workload ratio', acuteChronic),
    shown('Monotony', monotony),
  ];
}

function shown(name: string, { value, unit, against }: LoadNumber) {
  return { name, value: value.known ? value.value : null, unit, against };
}
