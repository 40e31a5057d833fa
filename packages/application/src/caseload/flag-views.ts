import { type Flag, openFirst } from '@plumbline/domain';
import type { KeptFlag, Raised } from '@plumbline/store';
import type { CaseView, FlagView } from '../views/caseload-view.ts';
import { flagWords } from '../words/flag-words.ts';

interface Told {
  /** Of whom it is seen whether it is open; nobody where the runner looks. */
  readonly personId: string | null;
  readonly raised: Raised | undefined;
  readonly nameOf: (personId: string) => string;
}

/** What is so no more, and nobody has to look at. */
const PASSES: ReadonlySet<Flag['kind']> = new Set(['silent', 'race_near', 'goal_near']);

/** Flags as they are shown, what is open first. What passed by itself is left out. */
export function flagViews(kept: readonly KeptFlag[], told: Told): readonly FlagView[] {
  return kept
    .map((one) => flagView(one, told))
    .filter(({ kind, stands }) => stands || !PASSES.has(kind))
    .sort(openFirst);
}

function flagView(
  { id, kind, happening, body, raisedAt, seen }: KeptFlag,
  { personId, raised, nameOf }: Told,
): FlagView {
  const flag = body as Flag;
  const isMine = (one: { readonly personId: string }) =>
    personId === null || one.personId === personId;
  return {
    id,
    kind: flag.kind,
    ...flagWords(flag),
    raised: new Date(raisedAt).toISOString(),
    isOpen: !seen.some(isMine),
    stands: raised?.standing.includes(`${kind} ${happening}`) ?? false,
    seen: seen.map((one) => ({
      who: nameOf(one.personId),
      at: new Date(one.at).toISOString(),
      action: one.action,
    })),
  };
}

/** Those with something open first, then those of whom nothing may be told, then those with something, then by name. */
export function inOrder(cases: readonly CaseView[]): readonly CaseView[] {
  return [...cases].sort((a, b) => {
    const [first, second] = [a.flags[0], b.flags[0]];
    const byRank = rankOf(a) - rankOf(b);
    if (byRank !== 0) return byRank;
    return (first && second && openFirst(first, second)) || a.name.localeCompare(b.name, 'en');
  });
}

function rankOf({ flags: [first], isKeptBack }: CaseView): number {
  if (isKeptBack) return 1;
  if (!first) return 3;
  return first.isOpen ? 0 : 2;
}
