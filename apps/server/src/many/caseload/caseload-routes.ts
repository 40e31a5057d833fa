import {
  type CaseloadView,
  type CaseView,
  flagViews,
  inOrder,
  type KeptFlag,
  type Postgres,
  type Raised,
  raiseWhereDue,
} from '@plumbline/application';
import type { Hono } from 'hono';
import { type GuestRights, rightsOf } from '../access/kinds.ts';
import { personIn } from '../access/person-in.ts';
import type { Accounts } from '../accounts.ts';
import type { ManyEnv } from '../many-env.ts';
import { namesOf } from './people.ts';
import { toldTo } from './told-flags.ts';

interface CaseloadParts {
  readonly postgres: Pick<Postgres, 'access' | 'caseload' | 'openRunner'>;
  readonly accounts: Pick<Accounts, 'byIds'>;
  readonly now: () => Date;
}

/** What was acknowledged stays in the list for so long. */
const KEPT_MS = 60 * 86_400_000;
const ROUTE = 'GET /api/caseload';

/** Whom somebody is let see, and what asks for a look. Each look is noted with each runner. */
export function addCaseloadRoutes(app: Hono<ManyEnv>, parts: CaseloadParts): void {
  app.get('/api/caseload', async (c) => c.json(await caseloadOf(personIn(c), parts)));
}

async function caseloadOf(
  { id, role }: ReturnType<typeof personIn>,
  { postgres, accounts, now }: CaseloadParts,
): Promise<CaseloadView> {
  const at = now().getTime();
  const grants = (await postgres.access.givenTo(id, at)).flatMap((grant) => {
    const rights = rightsOf(grant, role);
    return rights.kinds.size > 0 ? [{ runnerId: grant.runnerId, rights }] : [];
  });
  if (grants.length === 0) return { runners: [] };
  await raiseWhereDue(postgres, id, now());
  const entry = { personId: id, at, act: 'read', what: ROUTE };
  await postgres.access.noteAll(grants.map(({ runnerId }) => ({ ...entry, runnerId })));
  const raised = new Map(
    (await postgres.caseload.cases(id)).map((one) => [one.runnerId, one.raised]),
  );
  const flags = await postgres.caseload.flags(id, at - KEPT_MS);
  const nameOf = await namesOf(peopleIn(grants, flags), accounts);
  const byRunner = Map.groupBy(flags, ({ runnerId }) => runnerId);
  return {
    runners: inOrder(
      grants.map(({ runnerId, rights }) =>
        caseView({
          runnerId,
          personId: id,
          rights,
          raised: raised.get(runnerId),
          flags: byRunner.get(runnerId) ?? [],
          nameOf,
        }),
      ),
    ),
  };
}

interface OneCase {
  readonly runnerId: string;
  readonly personId: string;
  readonly rights: GuestRights;
  readonly raised: Raised | undefined;
  readonly flags: readonly KeptFlag[];
  readonly nameOf: (id: string) => string;
}

function caseView({ runnerId, personId, rights, raised, flags, nameOf }: OneCase): CaseView {
  const isKeptBack = raised?.keepsBack === true && !rights.kinds.has('private_answers');
  const told = isKeptBack ? [] : toldTo(flags, rights);
  return {
    id: runnerId,
    name: nameOf(runnerId),
    kinds: [...rights.kinds],
    mayWrite: rights.mayWrite,
    isKeptBack,
    flags: flagViews(told, { personId, raised, nameOf }),
  };
}

function peopleIn(
  grants: readonly { readonly runnerId: string }[],
  flags: readonly KeptFlag[],
): readonly string[] {
  const saw = flags.flatMap(({ seen }) => seen.map(({ personId }) => personId));
  return [...grants.map(({ runnerId }) => runnerId), ...saw];
}
