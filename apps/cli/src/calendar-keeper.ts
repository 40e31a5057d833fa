import { readFile } from 'node:fs/promises';
import {
  type ApplicationProblem,
  planCalendar,
  planFor,
  roomFor,
  writeNewFile,
} from '@plumbline/application';
import { ok, planDocument, type Result } from '@plumbline/domain';
import { failed } from './failure.ts';
import { storedRecords } from './records-from.ts';

/** Keeps a calendar file as the plan stands, for a calendar program that looks at the file by itself. */
export interface CalendarKeeper {
  /** Writes it anew, after what is being written; a failure is told and the next try is as good. */
  readonly renew: () => void;
  /** Once the last writing is done. */
  readonly close: () => Promise<void>;
}

/** What was logged in the app, and a new day, are in the file after at most so long. */
const EVERY_MS = 60 * 60 * 1000;

/** Whether the file may be kept: it is not there yet, or is a calendar of ours. */
export async function roomForCalendar(
  path: string,
): Promise<Result<undefined, ApplicationProblem>> {
  const there = await readFile(path, 'utf8').catch(() => '');
  return roomFor(path, isOurs(there) ? 'replace' : 'keep');
}

function isOurs(text: string): boolean {
  return /^BEGIN:VCALENDAR\r?\n/.test(text) && /^PRODID:-\/\/Plumbline\/\//m.test(text);
}

export function keepCalendar(path: string): CalendarKeeper {
  let last = Promise.resolve();
  const renew = () => {
    last = last.then(async () => {
      const written = await writeCalendar(path, new Date());
      if (!written.ok) failed(written.error);
    });
  };
  const timer = setInterval(renew, EVERY_MS);
  return {
    renew,
    async close() {
      clearInterval(timer);
      await last;
    },
  };
}

async function writeCalendar(
  path: string,
  now: Date,
): Promise<Result<unknown, ApplicationProblem>> {
  const read = await storedRecords();
  // Before the first import there is no store yet, and nothing to plan.
  if (!read.ok) return read.error.code === 'no-store' ? ok(undefined) : read;
  const plan = planFor(read.value.records, { now, wanted: {} });
  return writeNewFile(path, planCalendar(planDocument(plan), { now }), 'replace');
}
