import type { Marks, Rest } from './marks.ts';

/** What is marked and not saved yet: it lives as long as the tab, so that a link or a reload takes nothing away. */
export interface Draft {
  readonly marks: Marks;
  readonly rest: Rest;
}

/** Whose runs are marked: what is tried on the sample runner is kept apart. */
export type Owner = 'own' | 'sample';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEYS: Readonly<Record<Owner, string>> = {
  own: 'plumbline-recall',
  sample: 'plumbline-recall-sample',
};

export function keepDraft(owner: Owner, { marks, rest }: Draft, kept: Kept = sessionStorage): void {
  if (marks.size === 0 && rest.says === null) forgetDraft(owner, kept);
  else kept.setItem(KEYS[owner], JSON.stringify({ marks: [...marks], rest }));
}

/** Nothing where nothing was marked, or where it cannot be read any more. */
export function keptDraft(owner: Owner, kept: Kept = sessionStorage): Draft | undefined {
  const text = kept.getItem(KEYS[owner]);
  if (text === null) return undefined;
  try {
    const { marks, rest } = JSON.parse(text);
    return { marks: new Map(marks), rest };
  } catch {
    return undefined;
  }
}

export function forgetDraft(owner: Owner, kept: Kept = sessionStorage): void {
  kept.removeItem(KEYS[owner]);
}
