import type { TriageEdit } from '@plumbline/application';
import { QUESTION_IDS } from '@plumbline/domain';
import { z } from 'zod';
import { DAY, NAME, NOTE, wholeFrom, YES_OR_NO } from './fields.ts';

const ANSWER = z.union([
  YES_OR_NO,
  z.strictObject({ value: YES_OR_NO, since: DAY.optional(), examined: z.boolean().optional() }),
]);

export const TRIAGE: z.ZodType<TriageEdit> = z.strictObject({
  age: wholeFrom(0, 120),
  sex: z.enum(['female', 'male', 'unspecified']).nullable(),
  seen: z.strictObject({ date: DAY, by: NAME, said: NOTE, mayRun: YES_OR_NO }).nullish(),
  finished: z.boolean().optional(),
  answers: z.partialRecord(z.enum(QUESTION_IDS), ANSWER) as z.ZodType<TriageEdit['answers']>,
});
