import type { StudyTable } from '../table.ts';
import { answers } from './answers.ts';
import { drinks } from './drinks.ts';
import { form } from './form.ts';
import { pain } from './pain.ts';
import { runners } from './runners.ts';
import { runs } from './runs.ts';
import { strength, tests } from './strength.ts';

/** The only list of a study's tables. */
export const STUDY_TABLES: readonly StudyTable[] = [
  runners,
  runs,
  pain,
  strength,
  tests,
  drinks,
  form,
  answers,
];
