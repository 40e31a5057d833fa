import type { FormEdit } from '@plumbline/application';
import { z } from 'zod';
import { DAY, RUN_ID } from './fields.ts';

/** Of a landmark file, in characters: as many bytes as are read of one. */
export const LANDMARK_BYTES = 33_554_432;
const LANDMARKS = z.string().min(1).max(LANDMARK_BYTES);

export const MEASURE = z.strictObject({ landmarks: LANDMARKS });

export const COMPARE = z.strictObject({ early: LANDMARKS, late: LANDMARKS });

export const FORM: z.ZodType<FormEdit> = z.strictObject({
  day: DAY,
  runId: RUN_ID.nullable(),
  phase: z.enum(['early', 'late', 'whole']),
  landmarks: LANDMARKS,
});
