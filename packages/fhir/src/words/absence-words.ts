import type { Absence } from '@plumbline/domain';

/** Why a value is missing, as a clinician reads it. */
export const ABSENCE_WORDS: Readonly<Record<Absence, string>> = {
  'not-recorded': 'not recorded',
  'too-few-runs': 'too few runs to work it out',
  'too-short': 'the run was too short to work it out',
  'too-little-variation': 'too little variation to work it out',
  'sensor-dropout': 'the sensor dropped out',
  'out-of-date': 'measured too long ago',
  'out-of-range': 'outside what can be measured',
  'withheld-by-runner': 'withheld by the runner',
};
