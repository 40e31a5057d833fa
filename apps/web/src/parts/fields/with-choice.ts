/** What is chosen of several once `id` is, or is not: with nothing left it is not said, which is not "none of them". */
export function withChoice<Id>(
  chosen: readonly Id[] | null,
  id: Id,
  choice: 'chosen' | 'left',
): readonly Id[] | null {
  const others = (chosen ?? []).filter((each) => each !== id);
  const next = choice === 'chosen' ? [...others, id] : others;
  return next.length > 0 ? next : null;
}
