import type { KeptFlag } from '@plumbline/application';
import { FLAG_NEEDS, type FlagKind } from '@plumbline/domain';
import type { Kind, Rights } from '../access/kinds.ts';

const NEEDS: Readonly<Record<FlagKind, readonly Kind[]>> = FLAG_NEEDS;

/** Those that tell nothing beyond these rights. The database holds it by the grant; a role may have narrowed since. */
export function toldTo(flags: readonly KeptFlag[], rights: Rights): readonly KeptFlag[] {
  if (rights === 'own') return flags;
  return flags.filter(({ kind }) => {
    const needs: readonly Kind[] | undefined = NEEDS[kind as FlagKind];
    return needs?.every((one) => rights.kinds.has(one)) ?? false;
  });
}
