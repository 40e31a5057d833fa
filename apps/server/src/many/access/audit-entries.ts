import type { Access } from '@plumbline/application';
import { z } from 'zod';

const PersonId = z.uuid();
const AT_ONCE = 1000;

type Kept = Awaited<ReturnType<Access['auditOf']>>[0];

/** An entry by the runner begins with the id of whom it is about. */
export function parted({ what }: Pick<Kept, 'what'>): {
  aboutId: string | undefined;
  what: string;
} {
  const first = PersonId.safeParse(what.split(' ', 1)[0]);
  if (!first.success) return { aboutId: undefined, what };
  return { aboutId: first.data, what: what.slice(first.data.length).trim() };
}

/** Everything that was done with a runner's data, the latest first. */
export async function everyEntry(access: Access, runnerId: string): Promise<readonly Kept[]> {
  const entries: Kept[] = [];
  for (;;) {
    const page = await access.auditOf(runnerId, { most: AT_ONCE, before: entries.at(-1) });
    entries.push(...page);
    if (page.length < AT_ONCE) return entries;
  }
}
