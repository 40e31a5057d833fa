import { CHANNEL_NAMES, type Channel } from '../record/channel.ts';
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

/** Fields that may be missing and carry a grade where they are not. */
const GRADED_READINGS = [
  'distance',
  'elapsed',
  'moving',
  'ascent',
  'descent',
  'temperature',
  'device',
  'gear',
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
  const grades: Record<string, number> = { start: whole };
  if (draft.surface !== 'unknown') grades['surface'] = whole;
  for (const field of GRADED_READINGS) if (draft[field].known) grades[field] = whole;
  for (const channel of CHANNEL_NAMES) {
    if (draft.averages[channel] === undefined) continue;
    const measured = samples.known && samples.value.channels[channel] !== undefined;
    grades[averageName(channel)] = base + (measured ? FROM_SAMPLES : FROM_SUMMARY);
  }
  return grades;
}

/** What a channel's mean is called among the grades. */
export function averageName(channel: Channel): string {
  return `averages.${channel}`;
}

/** The grade that `draft` gives to `name`; by its best source's format where it was stored without grades. */
export function gradeOf(draft: RunDraft, name: string): number {
  return draft.grades?.[name] ?? Math.max(0, ...draft.sources.map((s) => formatGrade(s.format)));
}

export function formatGrade(format: RecordingFormat): number {
  return FORMAT_GRADE[format];
}
