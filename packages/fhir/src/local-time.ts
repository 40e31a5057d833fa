import { addDays, type Day, type Run } from '@plumbline/domain';
import type { Observation } from 'fhir/r4.js';

type Effective = Pick<Observation, 'effectiveDateTime' | 'effectivePeriod'>;

/** From start to end of a run by the clock that its runner saw; its start alone where nobody knows how long it was. */
export function timeOfRun({ start, offset, elapsed }: Run): Effective {
  const begun = localTime(start, offset.minutes);
  if (!elapsed.known || !Number.isFinite(elapsed.value) || elapsed.value < 0) {
    return { effectiveDateTime: begun };
  }
  const end = localTime(start + elapsed.value * 1000, offset.minutes);
  return { effectivePeriod: { start: begun, end } };
}

export function onDay(day: Day): Effective {
  return { effectiveDateTime: day };
}

export function nextDay(day: Day): Effective {
  return { effectiveDateTime: addDays(day, 1) };
}

/** `2026-03-09T07:00:00+01:00`. */
function localTime(at: number, offsetMinutes: number): string {
  const clock = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const [sign, minutes] = [offsetMinutes < 0 ? '-' : '+', Math.abs(Math.round(offsetMinutes))];
  return `${clock}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(n: number): string {
  return n.toString().padStart(2, '0');
}
