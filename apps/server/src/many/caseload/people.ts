import type { Accounts } from '../accounts.ts';

/** Names of the people with these ids; empty where somebody has no account any more. */
export async function namesOf(
  ids: Iterable<string>,
  { byIds }: Pick<Accounts, 'byIds'>,
): Promise<(id: string) => string> {
  const people = await byIds([...new Set(ids)]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}
