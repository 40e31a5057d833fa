import type { BeginAsked } from '@plumbline/application';
import { ALTERNATING_CHANGES, LASTING_CHANGES } from '@plumbline/domain';
import { z } from 'zod';

/** Points; in a query text. */
export const SMALLEST = z.coerce.number().min(0.5).max(10);

export const BEGIN: z.ZodType<BeginAsked> = z.strictObject({
  change: z.enum([...ALTERNATING_CHANGES, ...LASTING_CHANGES]),
  smallest: z.number().min(0.5).max(10),
});

export const TRIAL: z.ZodType<{ readonly kept: boolean }> = z.strictObject({ kept: z.boolean() });

export const END: z.ZodType<{ readonly why: 'pain' | 'runner' }> = z.strictObject({
  why: z.enum(['pain', 'runner']),
});
