import { readFile } from 'node:fs/promises';
import {
  type ApplicationProblem,
  dataFolder,
  folderHome,
  openDesk,
  planCalendar,
  planFor,
  roomFor,
  writeNewFile,
} from '@plumbline/application';
import { planDocument, type Result } from '@plumbline/domain';
import { failed } from './failure.ts';

/** Keeps a calendar file as the plan stands, for a calendar program that looks at the file by itself. */
export interface CalendarKeeper {
  /** Writes it anew where the plan may be another, after what is being written; a failure is told and the next try is as good. */
  readonly renew: () => void;
  /** Once the last writing is done. */
  readonly close: () => Promise<void>;
}

/** What was written in the app, a new day, and above all a sign for which nobody should run, are in the file so soon. */
const EVERY_MS = 15_000;

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
  let revision = 0;
  let kept: string | undefined;
  let last = Promise.resolve();
  const desk = openDesk(folderHome(dataFolder(process.env)), {
    now: () => new Date(),
    nextRevision: () => ++revision,
  });

  async function write(): Promise<void> {
    const looked = await desk.look();
    if (!looked.ok) return void failed(looked.error);
    const { records, revision, today, rows } = looked.value;
    const state = `${revision} ${today}`;
    // Before the first import there is nothing to plan.
    if (state === kept || (kept === undefined && rows.size + records.runs.length === 0)) return;
    const now = new Date();
    const calendar = planCalendar(planDocument(planFor(records, { now, wanted: {} })), { now });
    const written = await writeNewFile(path, calendar, 'replace');
    if (written.ok) kept = state;
    else failed(written.error);
  }

  const renew = () => {
    last = last.then(write);
  };
  const timer = setInterval(renew, EVERY_MS);
  return {
    renew,
    async close() {
      clearInterval(timer);
      renew();
      await last;
      await desk.close();
    },
  };
}
