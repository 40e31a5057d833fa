import { dayName } from '../../show/format.ts';
import { ACCESS, kindNames } from '../../words/access.ts';
import type { AuditView } from './access-view.ts';

type Entry = Pick<AuditView['entries'][number], 'act' | 'what' | 'about'>;

const WRITE = 'write';
const UNTIL = 'until:';
const GIVING: ReadonlySet<string> = new Set(['given', 'narrowed', 'withdrawn']);

/** What somebody did, after their name: `looked at the log`. */
export function auditSentence({ act, what, about }: Entry): string {
  const written = act === 'write' ? ACCESS.audit.written[folderIn(what) ?? ''] : undefined;
  if (written !== undefined) return written;
  const named = GIVING.has(act) ? kindsIn(what) : placeAt(what);
  return ACCESS.audit.acts[act]?.(named, about || ACCESS.people.gone) ?? `${act} ${named}`;
}

/** @param what `why log write until:2026-12-31`, kinds as they are stored and what else was given */
function kindsIn(what: string): string {
  const words = what.split(' ');
  const until = words.find((word) => word.startsWith(UNTIL))?.slice(UNTIL.length);
  const kinds = words.filter((word) => word !== WRITE && !word.startsWith(UNTIL));
  const more = [
    words.includes(WRITE) ? ACCESS.audit.andWrite : '',
    until === undefined ? '' : ACCESS.audit.until(dayName(until)),
  ];
  return [kindNames(kinds), ...more].filter((word) => word !== '').join(', ');
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
