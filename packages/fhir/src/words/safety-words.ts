import type { Answer } from '@plumbline/domain';

export const TIER_WORDS: Readonly<Record<Answer['safety']['tier'], string>> = {
  emergency: 'Emergency: to be seen now',
  same_day: 'To be seen the same day',
  within_days: 'To be seen within days',
  review: 'A review to be booked',
  none: 'Nothing that calls for a clinician',
  not_screened: 'Not screened: the safety questions were not, or not all, answered',
};

export const RUNNING_WORDS: Readonly<Record<Answer['safety']['running'], string>> = {
  stop: 'No running until a clinician has looked at it',
  no_increase: 'No more or faster running than now',
  ok: 'Running as now is fine',
  not_screened: 'Not screened',
};

export const SAFETY_WORDS = {
  title: 'Plumbline safety questions',
  age: 'Age in years',
  sex: 'Sex',
  since: 'Since when',
  examined: 'Examined by a clinician',
  seen: 'Seen by a clinician',
  seenDate: 'On',
  seenBy: 'By',
  seenSaid: 'What was said',
  seenMayRun: 'Running was allowed',
  method: 'Plumbline safety rules',
} as const;
