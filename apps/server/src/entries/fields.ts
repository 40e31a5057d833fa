import { isDay } from '@plumbline/domain';
import { z } from 'zod';

/** What the fields of forms can hold, by the ranges of `docs/formats/log-formats.md`. `null` is "not said". */

const LONGEST_NOTE = 4000;
const LONGEST_NAME = 120;
const DECIMALS = 1000;

export const DAY = z.string().refine(isDay);
export const ROW_ID = z.uuid();
export const RUN_ID = z.string().min(1).max(1024);

/** A number to three decimals. */
export function numberFrom(low: number, high: number) {
  return z
    .number()
    .min(low)
    .max(high)
    .transform((value) => Math.round(value * DECIMALS) / DECIMALS)
    .nullable();
}

export function wholeFrom(low: number, high: number) {
  return z.int().min(low).max(high).nullable();
}

export const PAIN = wholeFrom(0, 10);
export const RATING = numberFrom(0, 10);
export const HOURS = numberFrom(0, 24);
export const YES_OR_NO = z.boolean().nullable();
export const NAME = oneLine(LONGEST_NAME);
/** One line that says something. */
export const LINE = z
  .string()
  .max(LONGEST_NAME)
  .transform((text) => withoutControls(text).replace(/\s+/g, ' ').trim())
  .refine((text) => text !== '');
export const NOTE = z.string().max(LONGEST_NOTE).transform(noteText).nullable();

function oneLine(longest: number) {
  return z
    .string()
    .max(longest)
    .transform((text) => orNull(withoutControls(text).replace(/\s+/g, ' ').trim()))
    .nullable();
}

/** Only what was sent. */
export function withoutUndefined<Fields extends object>(
  fields: { readonly [Key in keyof Fields]?: Fields[Key] | undefined },
): Partial<Fields> {
  const sent = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent) as Partial<Fields>;
}

function noteText(text: string): string | null {
  return orNull(withoutControls(text.replace(/\r\n?/g, '\n')).trim());
}

function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
