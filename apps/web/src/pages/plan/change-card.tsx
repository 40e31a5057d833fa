import type { PlanDocument } from '@plumbline/domain';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { CHANGE_NAMES, PLAN } from '../../words/plan.ts';

/** The one change to try next, and what speaks for it. */
export function ChangeCard({
  change: { cause, what, why },
}: {
  readonly change: NonNullable<PlanDocument['nextChange']>;
}) {
  const format = useFormat();
  return (
    <section className="card" aria-labelledby="plan-change">
      <h2 id="plan-change" className="plan-label">
        {PLAN.change}
      </h2>
      <p className="plan-change">{CHANGE_NAMES[cause]}</p>
      <p>{retold(what, format)}</p>
      <p className="soft small">{why}</p>
    </section>
  );
}
