import { z } from 'zod';

/** What somebody calls themselves: one line, without what PostgreSQL takes in no text. */
export const OWN_NAME = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}*$/u);
