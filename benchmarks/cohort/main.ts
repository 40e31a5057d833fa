import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cohort, makeCohort } from '../../packages/application/src/index.ts';
import { simulateRecords } from '../../packages/simulator/src/index.ts';
import { fileRows, type LogEntry, newId } from '../../packages/store/src/index.ts';

/** Tables of runners who never lived: what one costs, and whether memory grows with them. `npm run benchmark:cohort -- [RUNNERS] [RUNS]`. */
const runners = Number(process.argv[2] ?? 100);
const runs = Number(process.argv[3] ?? 200);
const MB = 1e6;
const KINDS = ['diary', 'strength', 'tests', 'hydration', 'form'] as const;

/** Each lives when asked for, so that what stays in memory is what the tables keep. */
const cohort: Cohort = {
  runners: async () => Array.from({ length: runners }, (_, seed) => `${seed}`),
  recordsOf: async (id) => {
    const { records } = simulateRecords({ seed: Number(id), causes: ['overload'], runs });
    const entries = [
      ...KINDS.map((kind) => ({ kind, rows: records[kind] }) as LogEntry),
      ...(records.profile ? [{ kind: 'profile' as const, profile: records.profile }] : []),
    ];
    const logRows = entries
      .flatMap((entry) => fileRows(entry, `${entry.kind}.csv`))
      .map((row) => ({
        ...row,
        ...{ id: newId(), fileBody: undefined, origin: 'import' as const, isDeleted: false },
      }));
    return { runs: records.runs, logRows };
  },
  close: async () => {},
};

const to = mkdtempSync(join(tmpdir(), 'plumbline-benchmark-cohort-'));
const begun = process.cpuUsage();
const made = await makeCohort(cohort, {
  ...{ to, study: 'benchmark', least: 10, now: new Date('2026-11-29T12:00:00Z') },
  key: 'a key of forty characters, for benchmarks',
});
const { user, system } = process.cpuUsage(begun);
if (!made.ok) throw new Error(made.error.code);
const bytes = readdirSync(to)
  .filter((name) => name.endsWith('.parquet'))
  .reduce((sum, name) => sum + statSync(join(to, name)).size, 0);
const rows = made.value.dictionary.tables.reduce((sum, table) => sum + table.rows, 0);
const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);
rmSync(to, { recursive: true });
console.log(
  `${made.value.runners.told} of ${runners} runners of ${runs} runs, ${rows} rows, ${(bytes / MB).toFixed(2)} MB of Parquet`,
);
console.log(
  `${((user + system) / 1000 / runners).toFixed(0)} ms of processor a runner, simulating one included; at most ${((peak * 1024) / MB).toFixed(0)} MB of memory`,
);
