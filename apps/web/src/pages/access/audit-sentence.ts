import { ACCESS, kindNames } from '../../words/access.ts';
import type { AuditView } from './access-view.ts';

type Entry = Pick<AuditView['entries'][number], 'act' | 'what' | 'about'>;

const GIVING: ReadonlySet<string> = new Set(['given', 'narrowed', 'withdrawn']);

/** What somebody did, after their name: `looked at the log`. */
export function auditSentence({ act, what, about }: Entry): string {
  const written = act === 'write' ? ACCESS.audit.written[folderIn(what) ?? ''] : undefined;
  if (written !== undefined) return written;
  const named = GIVING.has(act) ? kindsIn(what) : placeAt(what);
  return ACCESS.audit.acts[act]?.(named, about || ACCESS.people.gone) ?? `${act} ${named}`;
}

/** @param what `why log`, kinds as they are stored */
function kindsIn(what: string): string {
  return kindNames(what.split(' '));
}

/** @param what `GET /api/runs/:id`, a route as it is stored */
function placeAt(what: string): string {
  const place = folderIn(what);
  return place === undefined ? ACCESS.audit.everything : (ACCESS.places[place] ?? what);
}

/** `runs` of `GET /api/runs/:id` */
function folderIn(route: string): string | undefined {
  return /\/api\/([^/]+)/.exec(route)?.[1];
}
