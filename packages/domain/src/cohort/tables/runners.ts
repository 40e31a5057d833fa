import { AGE_BANDS, HEIGHT_BANDS, MASS_BANDS, SEXES } from '../bands.ts';
import type { StudyRunner } from '../study-runner.ts';
import { defineTable, text } from '../table.ts';

const NOT_SAID = 'the runner did not say';
const PROFILE = {
  missing: `${NOT_SAID}, or too few runners share the whole profile`,
  hides: 'profile',
} as const;

export const runners = defineTable<StudyRunner>({
  name: 'runners',
  means: 'One row a runner.',
  rows: (runner) => [runner],
  columns: [
    text(
      'sex',
      { ...PROFILE, means: 'Sex as the runner said it.', values: SEXES },
      ({ profile }) => profile.sex,
    ),
    text(
      'age_band',
      {
        ...PROFILE,
        means: 'Age in years reached in the year in which the tables were made.',
        values: AGE_BANDS,
      },
      ({ profile }) => profile.age_band,
    ),
    text(
      'height_band',
      { ...PROFILE, means: 'Height in cm.', values: HEIGHT_BANDS },
      ({ profile }) => profile.height_band,
    ),
    text(
      'mass_band',
      { ...PROFILE, means: 'Body mass in kg.', values: MASS_BANDS },
      ({ profile }) => profile.mass_band,
    ),
    text(
      'earlier_back_pain',
      {
        means: 'Whether there was back pain before.',
        missing: NOT_SAID,
        values: ['never', 'once', 'recurrent'],
      },
      ({ timeline }) => timeline.profile?.earlierBackPain,
    ),
  ],
});
