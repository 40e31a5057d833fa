/** A change of some fields of one row. */
export interface Change<Fields> {
  readonly fields: Partial<Fields>;
  /** For the bar that offers to take it back. */
  readonly says: string;
  /** Whether to wait until it stands still. */
  readonly settles?: boolean;
}

/** A change that waits, is on its way, or is kept and not yet seen in what is stored. */
export interface Queued<Fields> extends Change<Fields> {
  readonly id: number;
  readonly isKept?: boolean;
}

let lastId = 0;

/** `change` as the next to send: it takes the place of one that is held and changes the same fields. */
export function queued<Fields extends object>(
  held: Queued<Fields> | null,
  change: Change<Fields>,
): Queued<Fields> {
  if (held && sameFields(held.fields, change.fields)) return { ...change, id: held.id };
  lastId += 1;
  return { ...change, id: lastId };
}

/** `stored` with the changes laid over it, the latest uppermost. */
export function applied<Fields extends object>(
  stored: Fields,
  changes: readonly Change<Fields>[],
): Fields {
  return Object.assign({}, stored, ...changes.map(({ fields }) => fields)) as Fields;
}

function sameFields(one: object, other: object): boolean {
  return Object.keys(one).sort().join() === Object.keys(other).sort().join();
}
