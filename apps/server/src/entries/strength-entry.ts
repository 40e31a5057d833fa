import type { StrengthEdit, TestEdit } from '@plumbline/application';
import { STRENGTH_TESTS } from '@plumbline/domain';
import { z } from 'zod';
import { DAY, LINE, NOTE, numberFrom, ROW_ID, withoutUndefined } from './fields.ts';

export const STRENGTH: z.ZodType<StrengthEdit> = z
  .strictObject({
    id: ROW_ID.optional(),
    day: DAY,
    exercise: LINE,
    sets: numberFrom(0, 100),
    reps: numberFrom(0, 10_000),
    holdSeconds: numberFrom(0, 7200),
    loadKg: numberFrom(0, 1000),
    minutes: numberFrom(0, 1440),
    note: NOTE,
  })
  .transform((edit) => withoutUndefined<StrengthEdit>(edit) as StrengthEdit);

export const TEST: z.ZodType<TestEdit> = z
  .strictObject({
    id: ROW_ID.optional(),
    day: DAY,
    test: z.enum(STRENGTH_TESTS),
    value: z.number().min(0).max(7200).multipleOf(0.1),
  })
  .transform((edit) => withoutUndefined<TestEdit>(edit) as TestEdit);
