import type { Access } from '@plumbline/application';
import { z } from 'zod';

const PersonId = z.uuid();
const AT_ONCE = 1000;

type Kept = Awaited<ReturnType<Access['auditOf']>>[0];

/** An entry, with whom it is about where it is about somebody. */
interface TakenApart extends Kept {
  readonly aboutId: string | undefined;
}

/** One by the runner begins with the id of whom it is about. */
export function takenApart(entry: Kept): TakenApart {
  const first = PersonId.safeParse(entry.what.split(' ', 1)[0]);
  if (!first.success) return { ...entry, aboutId: undefined };
  return { ...entry, aboutId: first.data, what: entry.what.slice(first.data.length).trim() };
}

/** Who did something, and whom it was about. */
export function peopleIn(entries: readonly TakenApart[]): readonly string[] {
  return entries.flatMap(({ personId, aboutId }) =>
    aboutId === undefined ? [personId] : [personId, aboutId],
  );
}

/** Everything that was done with a runner's data, the latest first. */
export async function everyEntry(access: Access, runnerId: string): Promise<readonly TakenApart[]> {
  const entries: Kept[] = [];
  for (;;) {
    const page = await access.auditOf(runnerId, { most: AT_ONCE, before: entries.at(-1) });
    entries.push(...page);
    if (page.length < AT_ONCE) return entries.map(takenApart);
  }
}
