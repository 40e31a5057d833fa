import { CHANNEL_NAMES } from '../record/channel.ts';
import type { Recording, RecordingFormat } from '../record/recording.ts';
import type { RunDraft, RunGrades } from '../record/run.ts';

const FORMAT_GRADE: Readonly<Record<RecordingFormat, number>> = {
  fit: 5,
  tcx: 4,
  gpx: 3,
  'garmin-csv': 2,
  'strava-csv': 1,
};
const FROM_SAMPLES = 20;
const FROM_SUMMARY = 10;

/** Fields of a run that may differ between its recordings and carry a grade of their own. */
export const GRADED_FIELDS = [
  'distance',
  'elapsed',
  'moving',
  'ascent',
  'descent',
  'temperature',
] as const satisfies readonly (keyof RunDraft)[];

/** How good the origin of each field is, as `RunGrades` says. */
export function gradesOf(
  draft: RunDraft,
  { samples }: Recording,
  format: RecordingFormat,
): RunGrades {
  const base = FORMAT_GRADE[format];
  const sampled = samples.known && samples.value.time.length > 1;
  const whole = base + (sampled ? FROM_SAMPLES : FROM_SUMMARY);
  const grades: Record<string, number> = { recording: whole };
  for (const field of GRADED_FIELDS) if (draft[field].known) grades[field] = whole;
  for (const channel of CHANNEL_NAMES) {
    if (draft.averages[channel] === undefined) continue;
    const measured = samples.known && samples.value.channels[channel] !== undefined;
    grades[channel] = base + (measured ? FROM_SAMPLES : FROM_SUMMARY);
  }
  return grades;
}

/** The grade that `draft` gives to `name`; by its best source's format where it was stored without grades. */
export function gradeOf(draft: RunDraft, name: string): number {
  return draft.grades?.[name] ?? Math.max(0, ...draft.sources.map((s) => FORMAT_GRADE[s.format]));
}
