import type { Place } from '@plumbline/domain';
import { printable, whole } from './plain-text.ts';

/** `diary.csv, line 4, column pain_after`; `run.fit, byte 12,345`. */
export function placeInWords({ file, line, field, byte }: Place): string {
  const parts = [printable(file)];
  if (line !== undefined) parts.push(`line ${line}`);
  if (field !== undefined) parts.push(`"${printable(field)}"`);
  if (byte !== undefined) parts.push(`byte ${whole(byte)}`);
  return parts.join(', ');
}

/** What was found there, in quotation marks; `nothing` for an empty text. */
export function quoted(received: string): string {
  return received === '' ? 'nothing' : `"${printable(received)}"`;
}
