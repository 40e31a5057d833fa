import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openPostgres } from '@plumbline/application';
import { asSuperuser, tellDatabase } from '../../packages/store/src/postgres/test-server.ts';

/** What is found once all imports were answered as done. */
export interface Found {
  /** Runners whose runs, recordings, originals or reports are not exactly as many as they sent. */
  readonly wrong: readonly string[];
  /** What the integrity checks found. */
  readonly problems: readonly unknown[];
  /** Files that still wait to be read. */
  readonly staged: number;
  /** Jobs that are not done, and tries beyond the first. */
  readonly open: number;
  readonly dead: number;
  readonly retried: number;
}

const PATIENCE_MS = 90_000;

/** @param each imports that every runner sent, a run each */
export async function lookAfter(
  url: string,
  { originals, runners, each }: { originals: string; runners: readonly string[]; each: number },
): Promise<Found> {
  const numbers = async <T = Numbers>(text: string): Promise<T> => {
    const [row] = await tellDatabase<T>(asSuperuser(url), text);
    if (!row) throw new Error('no row');
    return row;
  };
  const jobs = `select count(*) filter (where name = 'work' and data ->> 'what' = 'import' and state <> 'completed')::int as open,
      count(*) filter (where name = 'dead')::int as dead,
      coalesce(sum(retry_count) filter (where name = 'work' and data ->> 'what' = 'import'), 0)::int as retried from jobs.job`;
  let counted: Jobs = await numbers<Jobs>(jobs);
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await wait(500)) {
    counted = await numbers<Jobs>(jobs);
    if (counted.open === 0) break;
  }
  const wrong: string[] = [];
  for (const id of runners) {
    const count = (table: string) =>
      `(select count(*)::int from ${table} where runner_id = '${id}' and deleted_at is null)`;
    const found = await numbers(
      `select ${count('run')} as runs, ${count('recording')} as recordings, ${count('original')} as originals,
         ${count('import_report')} as reports,
         (select count(distinct sha256)::int from original where runner_id = '${id}') as files`,
    );
    if (Object.values<number>(found).some((number) => number !== each))
      wrong.push(JSON.stringify(found));
  }
  const problems = await problemsOf(url, originals, runners);
  return { wrong, problems, staged: stagedIn(originals), ...counted };
}

type Numbers = Readonly<Record<string, number>>;
type Jobs = Pick<Found, 'open' | 'dead' | 'retried'>;

async function problemsOf(
  url: string,
  originals: string,
  runners: readonly string[],
): Promise<readonly unknown[]> {
  const opened = await openPostgres({ url, originals });
  if (!opened.ok) return [opened.error];
  const problems: unknown[] = [];
  for (const id of runners) {
    const store = await opened.value.openRunner(id, 'read');
    if (store.ok) problems.push(...(await store.value.checkIntegrity()));
    else problems.push(store.error);
  }
  await opened.value.close();
  return problems;
}

function stagedIn(originals: string): number {
  return readdirSync(originals)
    .map((runner) => join(originals, runner, 'staged'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile()).length;
}
