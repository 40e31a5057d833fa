import { layTimeline, type RunnerRecords, withoutFarAhead } from '@plumbline/domain';
import { answerFor, todayFor } from '../answer-for.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import { fhirOfFolder, fhirOfStore, type Making } from '../fhir/fhir-text.ts';

/** What is shared from: a runner's records, and how each value of them is traced. */
export interface ShareSource extends Pick<Snapshot, 'records' | 'today' | 'timeline' | 'answer'> {
  readonly fhir: (making: Making) => string;
}

export function storeSource(snapshot: Snapshot): ShareSource {
  const { records, today, timeline, answer } = snapshot;
  return { records, today, timeline, answer, fhir: (making) => fhirOfStore(snapshot, making) };
}

/** Of a folder that is only read. */
export function folderSource(given: RunnerRecords, now: Date): ShareSource {
  const today = todayFor(given.profile, now);
  const { records } = withoutFarAhead(given, today);
  return {
    records,
    today,
    timeline: () => layTimeline(records).timeline,
    answer: () => answerFor(given, { now }),
    fhir: (making) => fhirOfFolder(given, making),
  };
}
