import type { Access, Grant } from '@plumbline/application';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { smallBody } from '../../routes/small-body.ts';
import { refused, refusedEntry } from '../../server-problem.ts';
import type { Accounts, Person } from '../accounts.ts';
import { namesOf } from '../caseload/people.ts';
import type { ManyEnv } from '../many-env.ts';
import { peopleIn, takenApart } from './audit-entries.ts';
import { KINDS, type Kind, MAY_BE_GIVEN, rightsOf } from './kinds.ts';
import { personIn } from './person-in.ts';

interface AccessParts {
  readonly access: Access;
  readonly accounts: Pick<Accounts, 'byEmail' | 'byId' | 'byIds'>;
  readonly now: () => Date;
}

export const GIVE = z.strictObject({
  email: z.email().max(200),
  kinds: z.array(z.enum(KINDS)).min(1).max(KINDS.length),
  mayWrite: z.boolean(),
  /** The last day, which counts; null until it is withdrawn. */
  until: z.iso.date().nullable(),
});
const PersonId = z.uuid();
/** `1764424800000_0190…`: the last entry of the page before. */
const AfterEntry = z
  .string()
  .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
  .transform((text) => ({ at: Number.parseInt(text, 10), id: text.slice(text.indexOf('_') + 1) }))
  .optional();
const DAY_MS = 86_400_000;
const ENTRIES_A_PAGE = 50;

/** What a runner lets others see, who looked, and whom one may see oneself. */
export function addAccessRoutes(app: Hono<ManyEnv>, parts: AccessParts): void {
  app.get('/api/me', (c) => c.json(personIn(c)));
  app.get('/api/access', (c) => given(c, parts));
  app.post('/api/access', smallBody(), (c) => give(c, parts));
  app.delete('/api/access/:person', smallBody(), (c) => withdraw(c, parts));
  app.get('/api/audit', (c) => audit(c, parts));
  app.get('/api/runners', (c) => runners(c, parts));
}

async function given(c: Context<ManyEnv>, { access, accounts, now }: AccessParts) {
  const grants = await access.givenBy(personIn(c).id);
  const shown = grants.map(async (grant) => ({
    person: await whoIs(grant.personId, accounts),
    ...saidOf(grant),
    isOver: grant.untilAt !== null && grant.untilAt <= now().getTime(),
  }));
  return c.json({ kinds: KINDS, grants: await Promise.all(shown) });
}

async function give(c: Context<ManyEnv>, { access, accounts, now }: AccessParts) {
  const runner = personIn(c);
  const asked = GIVE.safeParse(await c.req.json().catch(() => undefined));
  if (!asked.success) return refusedEntry(asked.error.issues[0]?.path.join('.') ?? '');
  const { kinds, mayWrite, until } = asked.data;
  const at = now().getTime();
  const untilAt = until === null ? null : Date.parse(until) + DAY_MS;
  if (untilAt !== null && untilAt <= at) return refusedEntry('until');
  const person = await accounts.byEmail(asked.data.email);
  // Whether somebody has an account here is told of those who may be let see anything.
  if (!person || person.id === runner.id || MAY_BE_GIVEN[person.role].size === 0) {
    return refused('no-such-person');
  }
  if (!kinds.every((kind) => MAY_BE_GIVEN[person.role].has(kind))) {
    return refused('not-to-be-given');
  }
  const between = { runnerId: runner.id, personId: person.id };
  const before = await access.between(between, at);
  const grant: Grant = { ...between, kinds, mayWrite, givenAt: at, untilAt };
  await access.give(grant);
  const act = before && isNarrower(grant, before) ? 'narrowed' : 'given';
  await noteByRunner(access, { ...between, at, act, what: givenWords(asked.data) });
  return c.json({ person: told(person), ...saidOf(grant), isOver: false }, 201);
}

function isNarrower(after: Grant, before: Grant): boolean {
  return (
    after.kinds.every((kind) => before.kinds.includes(kind)) &&
    !(after.mayWrite && !before.mayWrite) &&
    (after.untilAt ?? Infinity) <= (before.untilAt ?? Infinity)
  );
}

/** `log runs write until:2026-12-31` */
function givenWords({ kinds, mayWrite, until }: z.infer<typeof GIVE>): string {
  const more = [mayWrite ? 'write' : '', until === null ? '' : `until:${until}`];
  return [...kinds, ...more.filter((word) => word !== '')].join(' ');
}

async function withdraw(c: Context<ManyEnv>, { access, now }: AccessParts) {
  const id = PersonId.safeParse(c.req.param('person'));
  if (!id.success) return refused('no-such-person');
  const between = { runnerId: personIn(c).id, personId: id.data };
  const at = now().getTime();
  if (!(await access.withdraw(between, at))) return refused('no-such-person');
  await noteByRunner(access, { ...between, at, act: 'withdrawn', what: '' });
  return c.json({ withdrawn: true });
}

interface OfTheRunner {
  readonly runnerId: string;
  readonly personId: string;
  readonly at: number;
  readonly act: 'given' | 'narrowed' | 'withdrawn';
  readonly what: string;
}

/** An entry of the runner's own: whom it is about stands with what it is about. */
function noteByRunner(access: Access, { runnerId, personId, at, act, what }: OfTheRunner) {
  return access.note({ runnerId, personId: runnerId, at, act, what: `${personId} ${what}`.trim() });
}

async function audit(c: Context<ManyEnv>, { access, accounts }: AccessParts) {
  const me = personIn(c);
  const asked = AfterEntry.safeParse(c.req.query('before'));
  if (!asked.success) return refusedEntry('before');
  // One more than is told says whether there are older ones.
  const most = ENTRIES_A_PAGE + 1;
  const found = await access.auditOf(me.id, { most, before: asked.data });
  const entries = found.slice(0, ENTRIES_A_PAGE).map(takenApart);
  const last = entries.at(-1);
  const nameOf = await namesOf(peopleIn(entries), accounts);
  return c.json({
    entries: entries.map(({ id, at, personId, aboutId, act, what }) => ({
      id,
      at: new Date(at).toISOString(),
      who: nameOf(personId),
      isOwn: personId === me.id,
      about: aboutId === undefined ? null : nameOf(aboutId),
      act,
      what,
    })),
    older: last !== undefined && found.length > ENTRIES_A_PAGE ? `${last.at}_${last.id}` : null,
  });
}

async function runners(c: Context<ManyEnv>, { access, accounts, now }: AccessParts) {
  const me = personIn(c);
  const grants = await access.givenTo(me.id, now().getTime());
  // Whose role has narrowed since to nothing is told no name either.
  const live = grants
    .map((grant) => ({ ...grant, kinds: [...rightsOf(grant, me.role).kinds] }))
    .filter(({ kinds }) => kinds.length > 0);
  const nameOf = await namesOf(
    live.map(({ runnerId }) => runnerId),
    accounts,
  );
  const shown = live.map((grant) => ({
    id: grant.runnerId,
    name: nameOf(grant.runnerId),
    ...saidOf(grant),
  }));
  return c.json({ runners: shown });
}

function saidOf({ kinds, mayWrite, givenAt, untilAt }: Omit<Grant, 'runnerId' | 'personId'>) {
  return {
    kinds: kinds as readonly Kind[],
    mayWrite,
    given: new Date(givenAt).toISOString(),
    until: untilAt === null ? null : new Date(untilAt - DAY_MS).toISOString().slice(0, 10),
  };
}

async function whoIs(id: string, accounts: AccessParts['accounts']) {
  const person = await accounts.byId(id);
  return person ? told(person) : { id, name: '', email: '', role: 'runner', organisation: null };
}

function told({ id, name, email, role, organisation }: Person) {
  return { id, name, email, role, organisation };
}
