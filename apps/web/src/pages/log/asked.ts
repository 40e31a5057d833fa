import type { LogView } from '@plumbline/application';
import { restSubject, runSubject, type Subject } from './subject.ts';

interface Address {
  readonly runId: string | null;
  readonly day: string | null;
}

/** What the page is about, by its address; without a subject where the run is older than the list. */
type Asked =
  | { readonly subject: Subject; readonly runId: string | null }
  | { readonly subject: null; readonly runId: string };

/** The run or the day of the address; the latest run where it names none, today where there is none. */
export function asked(view: LogView, { runId, day }: Address): Asked {
  if (runId !== null) {
    const run = view.runs.find((one) => one.runId === runId);
    return run ? { subject: runSubject(run), runId } : { subject: null, runId };
  }
  const latest = day === null ? view.runs[0] : undefined;
  if (latest) return { subject: runSubject(latest), runId: latest.runId };
  return { subject: restSubject(day ?? view.today, view), runId: null };
}

/** The address of what a day is about: its last run, or the day itself where it has none. */
export function addressOf(day: string, { runs }: LogView): string {
  const run = runs.find((one) => one.day === day);
  return run ? runAddress(run.runId) : `/log?day=${day}`;
}

export function runAddress(runId: string): string {
  return `/log/${encodeURIComponent(runId)}`;
}
