import type { Snapshot } from '../desk/snapshot.ts';
import type { LogRunView, LogView } from '../views/log-view.ts';
import { diaryView, rowsOfRun, runAtAGlance } from './log-rows-view.ts';
import { logPrompts } from './prompts.ts';
import { runRow } from './runs-view.ts';
import { stopView } from './stop-view.ts';

const LATEST_RUNS = 60;
const LATEST_REST_DAYS = 30;
const MOST_SHOES = 20;

/** What the log page asks about; `day` is a day without a run that it has to show, however long ago. */
export function logView(snapshot: Snapshot, day?: string): LogView {
  const { runs, restDays } = snapshot.timeline();
  const shoes = latestFirst(runs.map((run) => runRow(run).shoes ?? undefined));
  const surfaces = latestFirst(runs.map(({ diary }) => diary?.surface));
  return {
    revision: snapshot.revision,
    today: snapshot.today,
    runs: runs
      .slice(-LATEST_RUNS)
      .reverse()
      .map((run): LogRunView => ({ ...runAtAGlance(run), ...rowsOfRun(snapshot, run) })),
    restDays: restDays
      .filter((one, place) => place >= restDays.length - LATEST_REST_DAYS || one.day === day)
      .reverse()
      .map(({ diary }) => diaryView(snapshot, diary, undefined)),
    prompts: logPrompts(snapshot),
    stop: stopView(snapshot),
    usual: { shoes: shoes[0] ?? null, surface: surfaces[0] ?? null },
    shoes: shoes.slice(0, MOST_SHOES),
  };
}

/** Each value once, in the order of its latest use. */
function latestFirst(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set([...values].reverse().flatMap((value) => value ?? []))];
}
