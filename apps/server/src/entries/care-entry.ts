import type { CareFields } from '@plumbline/application';
import { LIMIT_KINDS } from '@plumbline/domain';
import { z } from 'zod';
import { DAY, LINE, NAME, NOTE, numberFrom, withoutUndefined } from './fields.ts';

const MOST_VISITS = 200;
const MOST_LINES = 20;
const TIME_OF_DAY = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Nothing but a page of the web: a link that runs something has no place in a button. */
const WEB_ADDRESS = z.url({ protocol: /^https?$/ }).max(500);

const CLINICIAN = z.strictObject({
  name: NAME,
  role: NAME,
  phone: NAME,
  mail: NAME,
  bookingLink: WEB_ADDRESS.nullable(),
});

const LIMIT = z.strictObject({
  kind: z.enum(LIMIT_KINDS),
  until: DAY.nullable(),
  km: numberFrom(0, 1000),
  text: z.string().max(500),
});

const VISIT = z.strictObject({
  id: z.string().min(1).max(120),
  day: DAY.nullable(),
  time: TIME_OF_DAY.nullable(),
  place: NAME,
  said: NOTE,
  limits: z.array(LIMIT).max(MOST_LINES),
  questions: z.array(LINE).max(MOST_LINES),
});

export const CARE: z.ZodType<Partial<CareFields>> = z
  .strictObject({ clinician: CLINICIAN.nullable(), visits: z.array(VISIT).max(MOST_VISITS) })
  .partial()
  .transform(withoutUndefined<CareFields>);
