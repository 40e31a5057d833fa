/** What FIT files hold that are no activities, by the type that their `file_id` gives. */
const CONTENTS: Readonly<Record<string, string>> = {
  device: 'a description of the watch',
  settings: 'watch settings',
  sport: 'sport settings',
  workout: 'a planned workout',
  course: 'a planned course',
  schedules: 'a training schedule',
  weight: 'weighings by a scale',
  totals: 'totals of a watch',
  goals: 'goals',
  blood_pressure: 'blood pressure readings',
  monitoring_a: 'daily monitoring',
  monitoring_b: 'daily monitoring',
  monitoring_daily: 'daily monitoring',
  activity_summary: 'an activity summary',
  segment: 'a segment',
  segment_list: 'a list of segments',
  exd_configuration: 'display settings',
};

/** In plain words, what a healthy FIT file of `type` holds instead of an activity. */
export function contentOf(type: unknown): string {
  if (typeof type === 'string') return CONTENTS[type] ?? `FIT data of type ${type}`;
  return typeof type === 'number' ? `FIT data of type ${type}` : 'FIT data without a type';
}
