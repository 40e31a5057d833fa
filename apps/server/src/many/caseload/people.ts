import type { Accounts } from '../accounts.ts';

/** Names of the people with these ids; empty where somebody has no account any more. */
export async function namesOf(
  ids: Iterable<string>,
  { byId }: Pick<Accounts, 'byId'>,
): Promise<(id: string) => string> {
  const asked = [...new Set(ids)].map(async (id) => [id, (await byId(id))?.name ?? ''] as const);
  const names = new Map(await Promise.all(asked));
  return (id) => names.get(id) ?? '';
}
