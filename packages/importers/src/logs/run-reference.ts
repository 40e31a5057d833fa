import type { Day, RunReference } from '@plumbline/domain';
import { dateAndTime } from '../tables/clock-time.ts';
import { type DateStyle, dayIn } from '../tables/date-style.ts';

export const RUN_EXPECTED = 'a start time like 2026-03-09T06:30, or a file name';

const ISO =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const TIME_ONLY = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const MS_PER_SECOND = 1000;
const MS_PER_MINUTE = 60_000;

/**
 * The run that a row means: a start time (with an offset an instant, without one the local clock), a
 * time alone on the row's own day, or a file name. Nothing for a time that does not exist.
 */
export function runReference(
  cell: string,
  { day, style }: { readonly day: Day; readonly style: DateStyle },
): RunReference | undefined {
  const text = cell.trim();
  const iso = ISO.exec(text);
  if (iso) return isoStart(iso);
  const [, hours, minutes, seconds = '0'] = TIME_ONLY.exec(text) ?? [];
  if (hours !== undefined && minutes !== undefined) {
    return localStart(day, [Number(hours), Number(minutes), Number(seconds)]);
  }
  const rewritten = dateAndTime(text);
  const start = rewritten && dayIn(style, rewritten.date);
  if (rewritten && start) {
    const at = Date.parse(start) + rewritten.seconds * MS_PER_SECOND;
    return { by: 'start', at, clock: 'local' };
  }
  return dayIn('ymd', text) ? undefined : { by: 'file', file: text };
}

/** As `runReference` reads it, whatever the row's day. */
export function runCell(run: RunReference): string {
  if (run.by === 'file') return run.file;
  const iso = new Date(run.at).toISOString().replace('.000Z', 'Z');
  return run.clock === 'utc' ? iso : iso.slice(0, -1);
}

function isoStart(match: RegExpExecArray): RunReference | undefined {
  const [, day = '', hours = '', minutes = '', seconds = '0', fraction = '0', zone] = match;
  const offset = zone === undefined ? 0 : offsetMinutes(zone);
  const start = localStart(day, [Number(hours), Number(minutes), Number(seconds)]);
  if (offset === undefined || !start || start.by !== 'start') return undefined;
  const wall = start.at + Number(fraction.padEnd(3, '0'));
  if (zone === undefined) return { by: 'start', at: wall, clock: 'local' };
  return { by: 'start', at: wall - offset * MS_PER_MINUTE, clock: 'utc' };
}

function localStart(
  day: string,
  [hours, minutes, seconds]: readonly [number, number, number],
): RunReference | undefined {
  if (dayIn('ymd', day) === undefined || hours > 23 || minutes > 59 || seconds > 59)
    return undefined;
  const at = Date.parse(day) + ((hours * 60 + minutes) * 60 + seconds) * MS_PER_SECOND;
  return { by: 'start', at, clock: 'local' };
}

function offsetMinutes(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
