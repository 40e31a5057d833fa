import type { PlanView } from '@plumbline/application';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { PLAN } from '../../words/plan.ts';

/** The limits that the plan keeps, and what they rest on. */
export function Bounds({ view }: { readonly view: PlanView }) {
  const format = useFormat();
  const { goal } = view.wishes;
  // What is said of the goal and of the landing stands in their own places.
  const notes = view.plan.notes
    .slice(0, -1)
    .filter(
      (note) => note !== view.footStrike?.join(' ') && !(goal && note.includes(` on ${goal.day} `)),
    );
  return (
    <section aria-labelledby="plan-bounds">
      <h2 id="plan-bounds">{PLAN.bounds}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{retold(note, format)}</li>
        ))}
      </ul>
    </section>
  );
}
