import type { FormCheck } from '@plumbline/domain';

export const STRIKE_WORDS: Readonly<Record<NonNullable<FormCheck['footStrike']>, string>> = {
  rearfoot: 'rearfoot',
  midfoot: 'midfoot',
  forefoot: 'forefoot',
};

export const PHASE_WORDS: Readonly<Record<FormCheck['phase'], string>> = {
  early: 'early in the run',
  late: 'late in the run',
  whole: 'the whole run',
};

export const SOURCE_WORDS: Readonly<Record<FormCheck['source'], string>> = {
  video: 'from video',
  sensor: 'from a sensor',
  clinician: 'by a clinician',
};
