import { randomUUID } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { openPostgres, type Postgres } from '@plumbline/application';
import { addDays, type Day, FLAG_NEEDS, type Flag, happeningOf } from '@plumbline/domain';
import { KINDS } from '../../apps/server/src/many/access/kinds.ts';
import { asSuperuser, tellDatabase } from '../../packages/store/src/postgres/test-server.ts';
import { median } from '../web/figure.ts';
import { ask } from './ask.ts';
import { percentile } from './load.ts';
import { copyRunners, makeRunner, RUNS } from './make-runners.ts';
import { onItsOwn } from './on-its-own.ts';
import { type SignedIn, signedIn } from './people.ts';

/** `npm run benchmark:caseload`: how long a clinician's list takes; ends with 1 where the target is missed. */
const CLINICIANS = 5;
const RUNNERS_EACH = 60;
const SIMULATED = 10;
/** Raised and acknowledged before, a runner. */
const OLD_FLAGS = 20;
/** Raised lately and acknowledged by nobody, a runner. */
const NEW_FLAGS = 3;
const LOOKS = 100;
const TIMES = 3;
const MOST_P95_MS = 300;
const DAY_MS = 86_400_000;

const own = await onItsOwn();
const { url, originals, secret, port, server } = own;

try {
  await server.start();
  const opened = await openPostgres({ url, originals });
  if (!opened.ok) throw new Error(opened.error.code);
  const clinicians = await makeThem(opened.value);
  await opened.value.close();
  const p95 = await lookedAt(clinicians);
  process.exitCode = p95 < MOST_P95_MS ? 0 : 1;
} finally {
  await own.end();
}

/** Clinicians who are let see everything of runners of their own. */
async function makeThem(postgres: Postgres): Promise<readonly SignedIn[]> {
  const simulated = Array.from({ length: SIMULATED }, () => randomUUID());
  for (const [i, id] of simulated.entries()) await makeRunner(postgres, id, 7000 + i);
  const everybody = await signedIn(asSuperuser(url), secret, CLINICIANS * (RUNNERS_EACH + 1));
  const [clinicians, runners] = [everybody.slice(0, CLINICIANS), everybody.slice(CLINICIANS)];
  await tellDatabase(
    asSuperuser(url),
    `update accounts."user" set role = 'clinician' where id = any($1)`,
    [clinicians.map(({ id }) => id)],
  );
  await copyRunners(
    url,
    runners.map(({ id }) => id),
    simulated,
  );
  for (const [i, { id: runnerId }] of runners.entries()) {
    const personId = clinicians[i % CLINICIANS]?.id ?? '';
    await letSee(postgres, { runnerId, personId });
  }
  await tellDatabase(asSuperuser(url), 'vacuum analyze');
  return clinicians;
}

interface Between {
  readonly runnerId: string;
  readonly personId: string;
}

async function letSee({ access, caseload }: Postgres, between: Between): Promise<void> {
  const now = Date.now();
  const terms = { kinds: KINDS, mayWrite: false, givenAt: now, untilAt: null };
  await access.give({ ...between, ...terms });
  const never = { revision: 0, derivedBy: 'simulated', untilAt: 0, standing: [], keepsBack: false };
  const raise = (flags: readonly Flag[], at: number) => {
    const rows = flags.map((flag) => ({
      kind: flag.kind,
      happening: happeningOf(flag),
      needs: FLAG_NEEDS[flag.kind],
      body: flag,
    }));
    return caseload.raise(between.runnerId, rows, at, never);
  };
  await raise(painOn(OLD_FLAGS, 100), now - 100 * DAY_MS);
  for (const { id } of await caseload.flagsOf(between)) {
    await caseload.acknowledge({ ...between, flagId: id }, now, 'called, and two days off');
  }
  await raise(painOn(NEW_FLAGS, 5), now - 5 * DAY_MS);
}

/** Pairs of days with strong pain, the last so many days ago. */
function painOn(count: number, ago: number): readonly Flag[] {
  const last = new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10) as Day;
  return Array.from({ length: count }, (_, i) => {
    const [first, second] = [addDays(last, -2 * i - 1), addDays(last, -2 * i)];
    const pain = 7 as Extract<Flag, { kind: 'strong_pain_twice' }>['first']['pain'];
    return {
      kind: 'strong_pain_twice',
      first: { day: first, pain },
      second: { day: second, pain },
    };
  });
}

async function lookedAt(clinicians: readonly SignedIn[]): Promise<number> {
  const first: number[] = [];
  let bytes = 0;
  for (const who of clinicians) {
    const look = await lookBy(who);
    first.push(look.ms);
    bytes = look.bytes;
  }
  say(
    `a list of ${RUNNERS_EACH} runners of ${RUNS} runs, ${(bytes / 1000).toFixed(0)} kB; with the flags of all to be raised first: median ${median(first).toFixed(0)} ms, slowest ${Math.max(...first).toFixed(0)} ms (${CLINICIANS} clinicians)`,
  );
  const p95s: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const took: number[] = [];
    for (let i = 0; i < LOOKS; i++) {
      const who = clinicians[i % CLINICIANS];
      if (who) took.push((await lookBy(who)).ms);
    }
    took.sort((a, b) => a - b);
    const [p50, p95] = [percentile(took, 0.5), percentile(took, 0.95)];
    say(
      `${LOOKS} looks with flags up to date: half under ${p50.toFixed(0)} ms, 95 % under ${p95.toFixed(0)} ms, slowest ${took.at(-1)?.toFixed(0)} ms`,
    );
    p95s.push(p95);
  }
  const middle = median(p95s);
  say(
    `95th percentile, median of ${TIMES}: ${middle.toFixed(0)} ms (target: under ${MOST_P95_MS}); ${availableParallelism()} cores, load of the last minute ${loadavg()[0]?.toFixed(1)}`,
  );
  return middle;
}

async function lookBy({ cookie }: SignedIn): Promise<{ readonly ms: number; bytes: number }> {
  const from = performance.now();
  const { status, body } = await ask('GET', '/api/caseload', { port, cookie });
  const ms = performance.now() - from;
  if (status !== 200) throw new Error(`${status} ${body.slice(0, 200)}`);
  if (JSON.parse(body).runners.length !== RUNNERS_EACH) throw new Error('not all runners');
  return { ms, bytes: body.length };
}

function say(line: string): void {
  console.log(line);
}
