import { randomUUID } from 'node:crypto';
import { openPostgres, openQueue, type Postgres, workOutWhy } from '@plumbline/application';
import { encodeFit, simulateRecording } from '@plumbline/simulator';
import { programDigest } from '../../apps/server/src/many/program-digest.ts';
import { asSuperuser, tellDatabase } from '../../packages/store/src/postgres/test-server.ts';
import { median } from '../web/figure.ts';
import { importRate, type Rates } from './import-rate.ts';
import { loadOf, percentile } from './load.ts';
import { copyRunners, makeRunner, RUNS } from './make-runners.ts';
import { onItsOwn } from './on-its-own.ts';
import { type SignedIn, signedIn } from './people.ts';

/** `npm run benchmark:many`: load and imports with 2,000 runners; ends with 1 where a target is missed. */
const RUNNERS = 2000;
const SIMULATED = 10;
const LOAD = { rate: 200, seconds: 20 };
const TIMES = 3;
const IMPORTS = 330;
const MOST_P95_MS = 50;
const LEAST_GAIN = 1.4;

const own = await onItsOwn({ PLUMBLINE_CONNECTIONS: '20' });
const { url, originals, secret, port, env, server } = own;

try {
  await server.start();
  const opened = await openPostgres({ url, originals });
  if (!opened.ok) throw new Error(opened.error.code);
  const people = await makeThem(opened.value);
  await sizes();
  const p95 = await load(people);
  await server.stop();
  const gain = await imports(opened.value, people);
  await opened.value.close();
  process.exitCode = p95 < MOST_P95_MS && gain >= LEAST_GAIN ? 0 : 1;
} finally {
  await own.end();
}

async function makeThem(postgres: Postgres): Promise<readonly SignedIn[]> {
  const simulated = Array.from({ length: SIMULATED }, () => randomUUID());
  const worked: number[] = [];
  for (const [i, id] of simulated.entries()) {
    await makeRunner(postgres, id, 7000 + i);
    const from = performance.now();
    const made = await workOutWhy(postgres, id, { now: new Date(), program: programDigest() });
    if (!made.ok) throw new Error(made.error.code);
    worked.push(performance.now() - from);
  }
  say(
    `an answer worked out of ${RUNS} runs and kept: ${median(worked).toFixed(0)} ms (median of ${SIMULATED})`,
  );
  const people = await signedIn(asSuperuser(url), secret, RUNNERS);
  await copyRunners(
    url,
    people.map(({ id }) => id),
    simulated,
  );
  return people;
}

interface Sizes {
  readonly records: number;
  readonly answers: number;
  readonly runs: number;
  readonly sent: number;
}

async function sizes(): Promise<void> {
  const [row] = await tellDatabase<Sizes>(
    asSuperuser(url),
    `select (pg_total_relation_size('run') + pg_total_relation_size('log_row'))::bigint::float8 as records,
     pg_total_relation_size('stored_answer')::bigint::float8 as answers, (select count(*) from run)::int as runs,
     (select avg(length(body)) from stored_answer)::float8 as sent`,
  );
  if (!row) return;
  const { records, answers, runs, sent } = row;
  say(
    `${RUNNERS} runners, ${runs} runs; a runner's runs and logs: ${kB(records / RUNNERS)}, stored answer: ${kB(answers / RUNNERS)} (${kB(sent)} as it is sent)`,
  );
}

async function load(people: readonly SignedIn[]): Promise<number> {
  await loadOf(people, { port, rate: 50, seconds: 3 });
  const p95s: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const { took, failed, bytes } = await loadOf(people, { port, ...LOAD });
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(took, part).toFixed(1));
    say(
      `Why at ${LOAD.rate} a second for ${LOAD.seconds} s: half under ${p50} ms, 95 % under ${p95} ms, 99 % under ${p99} ms, slowest ${took.at(-1)?.toFixed(0)} ms; ${failed} failed; ${kB(bytes / took.length)} each`,
    );
    if (failed > 0) throw new Error('answers other than 200');
    p95s.push(percentile(took, 0.95));
  }
  const middle = median(p95s);
  say(
    `95th percentile, median of ${TIMES}: ${middle.toFixed(1)} ms (target: under ${MOST_P95_MS})`,
  );
  return middle;
}

async function imports(postgres: Postgres, people: readonly SignedIn[]): Promise<number> {
  const queue = await openQueue({ url, onTrouble: () => {} });
  const start = Date.UTC(2026, 10, 8, 7);
  const file = encodeFit(simulateRecording({ seed: 1, runner: 7, start }));
  const parts = { postgres, queue, url, env, file };
  const rates: Record<1 | 2, Rates[]> = { 1: [], 2: [] };
  let at = 0;
  for (const workers of [1, 2, 2, 1, 1, 2] as const) {
    const runners = people.slice(at, at + IMPORTS).map(({ id }) => id);
    at += IMPORTS;
    const rate = await importRate(runners, workers, parts);
    say(
      `${IMPORTS} imports by ${workers} worker${workers > 1 ? 's' : ''}: ${rate.done.toFixed(2)} a second, ${rate.answered.toFixed(2)} with their answers`,
    );
    rates[workers].push(rate);
  }
  await queue.close(1000);
  const gains = (['done', 'answered'] as const).map((until) => {
    const [one, two] = ([1, 2] as const).map((workers) =>
      median(rates[workers].map((rate) => rate[until])),
    ) as [number, number];
    say(
      `imports ${until}, medians of 3: ${one.toFixed(2)} a second by one worker, ${two.toFixed(2)} by two: ${(two / one).toFixed(2)} times (target: ${LEAST_GAIN})`,
    );
    return two / one;
  });
  return Math.min(...gains);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function say(line: string): void {
  console.log(line);
}
