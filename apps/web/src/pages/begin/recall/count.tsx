import { RECALL } from '../../../words/recall.ts';
import type { Tally } from './marks.ts';

/** Runs with a report that a first answer needs. */
const ENOUGH = 20;

export function Count({ tally: { runs, reported, painless } }: { readonly tally: Tally }) {
  const isEnough = reported >= ENOUGH;
  const then = isEnough && painless > 0 ? RECALL.enough : RECALL.few;
  return (
    <p className="recall-count" role="status">
      <strong>{RECALL.count(reported, runs)}</strong>
      <span className="soft">{isEnough && painless === 0 ? RECALL.noZeros : then}</span>
    </p>
  );
}
