import type { PlanView } from '@plumbline/application';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { PLAN } from '../../words/plan.ts';

/** The limits that the plan keeps, and what they rest on. */
export function Bounds({ view }: { readonly view: PlanView }) {
  const format = useFormat();
  return (
    <section aria-labelledby="plan-bounds">
      <h2 id="plan-bounds">{PLAN.bounds}</h2>
      <ul>
        {view.plan.notes.slice(0, -1).map((note) => (
          <li key={note}>{retold(note, format)}</li>
        ))}
      </ul>
    </section>
  );
}
