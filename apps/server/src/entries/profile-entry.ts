import type { ProfileFields } from '@plumbline/application';
import { CONDITIONS, isZone } from '@plumbline/domain';
import { z } from 'zod';
import { numberFrom, wholeFrom, withoutUndefined } from './fields.ts';

export const PROFILE = z
  .strictObject({
    sex: z.enum(['female', 'male', 'unspecified']),
    birthYear: wholeFrom(1900, 2100),
    heightCm: numberFrom(80, 250),
    massKg: numberFrom(20, 350),
    timeZone: z.string().max(64).refine(isZone).nullable(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    emergencyNumber: z
      .string()
      .regex(/^\+?[\d ]{2,20}$/)
      .nullable(),
    units: z.enum(['metric', 'imperial']),
    temperature: z.enum(['celsius', 'fahrenheit']),
    earlierBackPain: z.enum(['never', 'once', 'recurrent']).nullable(),
    conditions: z.array(z.enum(CONDITIONS)).max(CONDITIONS.length).nullable(),
  })
  .partial()
  .transform(withoutUndefined<ProfileFields>);
