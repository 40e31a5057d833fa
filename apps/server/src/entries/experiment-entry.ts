import type { BeginAsked } from '@plumbline/application';
import { ALTERNATING_CHANGES, type Experiment, LASTING_CHANGES } from '@plumbline/domain';
import { z } from 'zod';

/** Points; in a query text. */
export const SMALLEST = z.coerce.number().min(0.5).max(10);

/** `6~10`, km. */
export const DISTANCE: z.ZodType<Experiment['distance']> = z
  .string()
  .regex(/^\d{1,4}(\.\d{1,3})?~\d{1,4}(\.\d{1,3})?$/)
  .transform((text) => {
    const [from = 0, to = 0] = text.split('~').map(Number);
    return { from, to };
  })
  .refine(({ from, to }) => from <= to && to > 0 && to <= 1000);

export const BEGIN: z.ZodType<BeginAsked> = z.strictObject({
  change: z.enum([...ALTERNATING_CHANGES, ...LASTING_CHANGES]),
  smallest: z.number().min(0.5).max(10),
  distance: z
    .strictObject({ from: z.number().min(0).max(1000), to: z.number().gt(0).max(1000) })
    .refine(({ from, to }) => from <= to)
    .nullable()
    .default(null),
});

export const TRIAL: z.ZodType<{ readonly kept: boolean }> = z.strictObject({ kept: z.boolean() });

export const END: z.ZodType<{ readonly why: 'pain' | 'runner' }> = z.strictObject({
  why: z.enum(['pain', 'runner']),
});
