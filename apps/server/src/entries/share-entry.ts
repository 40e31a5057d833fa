import { SHARE_PART_IDS, type ShareAsked, type SharePartId } from '@plumbline/application';
import { z } from 'zod';
import { LINE } from './fields.ts';

const LONGEST_DAYS = 365;
const LONGEST_PASSPHRASE = 400;

export const SHARE: z.ZodType<ShareAsked> = z.strictObject({
  to: LINE,
  days: z.int().min(1).max(LONGEST_DAYS),
  what: z.array(z.enum(SHARE_PART_IDS as [SharePartId, ...SharePartId[]])).min(1),
});

export const SHARED: z.ZodType<{ readonly file: string; readonly passphrase: string }> =
  z.strictObject({ file: z.string(), passphrase: z.string().max(LONGEST_PASSPHRASE) });
