import type { Recording } from '@plumbline/domain';
import type { FileReading, ImportProblem, ReadContext } from '../file-reading.ts';
import { RECORDING_BOUNDS } from '../recording/bounds.ts';
import { walkXml } from '../xml/walk-xml.ts';
import { activityRecording } from './activity-recording.ts';
import { type Tcx, tcxVisitor } from './tcx-visitor.ts';

/**
 * Reads a TCX file: every activity of it as one recording. See `docs/devices/tcx.md` for what is read,
 * and for the bounds.
 */
export function readTcx(name: string, bytes: Uint8Array, context: ReadContext): FileReading {
  const tcx: Tcx = { activities: [], planned: 0, samples: 0, beyondBounds: false };
  const problems: ImportProblem[] = [...walkXml(bytes, name, tcxVisitor(tcx))];
  if (tcx.beyondBounds) {
    const expected = `at most ${RECORDING_BOUNDS.samples} points in ${RECORDING_BOUNDS.recordings} activities`;
    problems.push({ code: 'too-large', place: { file: name }, expected, received: 'more' });
  }
  const listed = tcx.activities.length === 1 ? context.listed : undefined;
  const recordings: Recording[] = [];
  for (const activity of tcx.activities) {
    const reading = activityRecording(activity, { name, context: { ...context, listed } });
    problems.push(...reading.problems);
    if (reading.recording) recordings.push(reading.recording);
  }
  if (recordings.length > 0) return { content: { kind: 'recordings', recordings }, problems };
  if (tcx.activities.length === 0 && problems.length === 0) {
    const what = tcx.planned > 0 ? 'a planned course or workout' : 'a TCX file without activities';
    return { content: { kind: 'nothing', what }, problems };
  }
  return { content: { kind: 'unreadable' }, problems };
}
