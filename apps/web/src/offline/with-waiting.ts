import type {
  DiaryEdit,
  DiaryView,
  HydrationEdit,
  HydrationView,
  LogView,
  StrengthEdit,
  StrengthView,
} from '@plumbline/application';
import { NOTHING_SAID, NOTHING_WEIGHED } from '../pages/log/subject.ts';
import type { WaitingEntry } from './outbox.ts';

/** The view at `path` with what waits on this phone written into it, as the computer will once it has it. */
export function withWaiting(
  path: string,
  view: unknown,
  waiting: readonly WaitingEntry[],
): unknown {
  const unsent = waiting.filter(({ refused }) => refused === null);
  if (path === '/api/log') return unsent.reduce(inLog, view as LogView);
  if (path === '/api/strength') return unsent.reduce(inStrength, view as StrengthView);
  return view;
}

function inLog(view: LogView, { id, path, body }: WaitingEntry): LogView {
  if (path === '/api/diary') return inDiary(view, id, body as DiaryEdit);
  if (path === '/api/hydration') return inHydration(view, id, body as HydrationEdit);
  return view;
}

function inDiary(view: LogView, id: string, { day, runId, fields }: DiaryEdit): LogView {
  const said = (before: DiaryView | null): DiaryView => ({
    ...(before ?? { ...NOTHING_SAID, id, day, runId, from: 'app' }),
    ...fields,
  });
  if (runId !== null) {
    const runs = view.runs.map((run) =>
      run.runId === runId ? { ...run, diary: said(run.diary) } : run,
    );
    return { ...view, runs };
  }
  const before = view.restDays.find((row) => row.day === day) ?? null;
  const others = view.restDays.filter((row) => row !== before);
  const restDays = [...others, said(before)].sort((a, b) => b.day.localeCompare(a.day));
  return { ...view, restDays };
}

function inHydration(view: LogView, id: string, edit: HydrationEdit): LogView {
  const { day, runId, fields } = edit;
  const said = (before: HydrationView | null): HydrationView => ({
    ...(before ?? { ...NOTHING_WEIGHED, id, day, runId }),
    ...fields,
  });
  const runs = view.runs.map((run) =>
    runId !== null && run.runId === runId ? { ...run, hydration: said(run.hydration) } : run,
  );
  return { ...view, runs };
}

function inStrength(view: StrengthView, { id, path, body }: WaitingEntry): StrengthView {
  if (path !== '/api/strength') return view;
  const edit = body as StrengthEdit;
  const before = view.entries.find((entry) => entry.id === edit.id);
  const entry = { isKnown: true, ...before, ...edit, id: edit.id ?? id };
  const entries = before
    ? view.entries.map((one) => (one === before ? entry : one))
    : [entry, ...view.entries];
  return { ...view, entries };
}
