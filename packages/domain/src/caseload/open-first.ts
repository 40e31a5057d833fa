import { FLAG_KINDS, type FlagKind } from './flag.ts';

/** What a flag's place in a list rests on. */
export interface Ordered {
  readonly kind: FlagKind;
  /** Whether whoever looks has not acknowledged it. */
  readonly isOpen: boolean;
  /** ISO 8601, UTC. */
  readonly raised: string;
}

/** Negative where `a` comes first: what is not acknowledged, then the more pressing, then the newer. */
export function openFirst(a: Ordered, b: Ordered): number {
  if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
  const pressing = FLAG_KINDS.indexOf(a.kind) - FLAG_KINDS.indexOf(b.kind);
  if (pressing !== 0) return pressing;
  return a.raised === b.raised ? 0 : a.raised > b.raised ? -1 : 1;
}
