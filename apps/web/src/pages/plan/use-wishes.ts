import type { WishesView } from '@plumbline/application';
import { useWrite } from '../../data/use-write.ts';
import { PLAN } from '../../words/plan.ts';

export type ChangeWishes = (changed: Partial<WishesView>) => void;

/** What is wished for, at once as it was changed, and a way to wish for something else; it is kept, and can be taken back. */
export function useWishes(kept: WishesView): {
  readonly wishes: WishesView;
  readonly change: ChangeWishes;
  readonly problem: string | null;
} {
  const write = useWrite();
  const wishes = write.isPending ? (write.variables.body as WishesView) : kept;
  return {
    wishes,
    change: (changed) =>
      write.mutate({
        method: 'PUT',
        path: '/api/plan/wishes',
        body: { ...wishes, ...changed },
        says: PLAN.wishKept,
      }),
    problem: write.error?.message ?? null,
  };
}
