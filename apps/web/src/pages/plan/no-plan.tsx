import type { PlanView } from '@plumbline/application';
import { Link } from 'wouter';
import { PLAN } from '../../words/plan.ts';

/** Where no run may be planned: why, and the way on. */
export function NoPlan({ view }: { readonly view: PlanView }) {
  return (
    <section className="note note-warn" aria-labelledby="no-plan">
      <h2 id="no-plan">{PLAN.noPlan}</h2>
      <p>{view.noRuns}</p>
      <p className="own-only">
        <Link href="/safety">{PLAN.questions}</Link>
      </p>
    </section>
  );
}
