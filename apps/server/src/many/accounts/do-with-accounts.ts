import { err, ok, type Result, unreachable } from '@plumbline/domain';
import { z } from 'zod';
import { ROLES } from '../access/kinds.ts';
import type { Accounts, Person } from '../accounts.ts';
import type { ManySettings } from '../settings.ts';

const Email = z.string().trim().toLowerCase().pipe(z.email().max(200));
const Organisation = z.string().trim().min(1).max(120);
const Role = z.enum(ROLES);

const Asked = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('list') }),
  z.strictObject({ act: z.literal('organisation'), name: Organisation }),
  z.strictObject({
    act: z.literal('invite'),
    email: Email,
    role: Role,
    organisation: Organisation.nullable(),
  }),
  z.strictObject({
    act: z.literal('role'),
    email: Email,
    role: Role,
    organisation: Organisation.nullable(),
  }),
  z.strictObject({
    act: z.literal('recover'),
    email: Email,
    withoutSecondFactor: z.boolean(),
  }),
]);
export type AccountsAsked = z.infer<typeof Asked>;

const EXPECTED: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  role: `one of ${ROLES.join(', ')}`,
  name: 'a name of 1 to 120 characters',
  organisation: 'a name of 1 to 120 characters',
};

/** @returns a sentence for whoever runs the server, where it is not understood */
export function accountsAsked(json: string): Result<AccountsAsked, string> {
  const asked = Asked.safeParse(parsed(json));
  if (asked.success) return ok(asked.data);
  const field = String(asked.error.issues[0]?.path[0] ?? '');
  return err(`The ${field || 'command'} should be ${EXPECTED[field] ?? 'one that exists'}.`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** @returns what is said to whoever runs the server, done or not */
export async function doWithAccounts(
  accounts: Accounts,
  asked: AccountsAsked,
  { origin }: Pick<ManySettings, 'origin'>,
): Promise<Result<string, string>> {
  switch (asked.act) {
    case 'list':
      return ok(await listed(accounts));
    case 'organisation':
      return (await accounts.organisations.add(asked.name))
        ? ok(`Made: ${asked.name}`)
        : err(`"${asked.name}" is there already.`);
    case 'invite':
      return invite(accounts, asked, origin);
    case 'role':
      return changeRole(accounts, asked);
    case 'recover':
      return recover(accounts, asked, origin);
    default:
      return unreachable(asked);
  }
}

type Of<Act extends AccountsAsked['act']> = Extract<AccountsAsked, { readonly act: Act }>;

async function invite(
  accounts: Accounts,
  { email, role, organisation }: Of<'invite'>,
  origin: string,
): Promise<Result<string, string>> {
  if (await accounts.byEmail(email)) return err(`${email} has an account already.`);
  const known = await knownOrganisation(accounts, organisation);
  if (!known.ok) return known;
  const token = await accounts.invite({ email, role, organisation });
  return ok(
    `Give this link to ${email} alone; it works once, for seven days:\n${origin}/join#${token}`,
  );
}

async function changeRole(
  accounts: Accounts,
  { email, role, organisation }: Of<'role'>,
): Promise<Result<string, string>> {
  const person = await accounts.byEmail(email);
  if (!person) return noAccount(email);
  const known = await knownOrganisation(accounts, organisation);
  if (!known.ok) return known;
  await accounts.change(person.id, { role, organisation: organisation ?? person.organisation });
  return ok(`${email} is now ${withArticle(role)}.`);
}

async function recover(
  accounts: Accounts,
  { email, withoutSecondFactor }: Of<'recover'>,
  origin: string,
): Promise<Result<string, string>> {
  const person = await accounts.byEmail(email);
  if (!person) return noAccount(email);
  if (withoutSecondFactor) await accounts.forgetSecondFactor(person.id);
  const token = await accounts.recover(person.id);
  return ok(
    `Make sure that it is ${email} who asks. This link gives them a new password and signs them out everywhere; it works once, for a day:\n${origin}/recover#${token}`,
  );
}

async function knownOrganisation(
  accounts: Accounts,
  organisation: string | null,
): Promise<Result<null, string>> {
  if (organisation === null || (await accounts.organisations.all()).includes(organisation))
    return ok(null);
  return err(
    `There is no organisation "${organisation}"; make it with: plumbline accounts organisation "${organisation}"`,
  );
}

async function listed(accounts: Accounts): Promise<string> {
  const lines = (await accounts.everybody()).map(({ email, role, organisation }: Person) =>
    [email, role, organisation ?? '-'].join('\t'),
  );
  return lines.length === 0 ? 'There is no account yet.' : lines.join('\n');
}

function noAccount(email: string): Result<never, string> {
  return err(`${email} has no account here.`);
}

function withArticle(role: Person['role']): string {
  return role === 'administrator' ? `an ${role}` : `a ${role}`;
}
