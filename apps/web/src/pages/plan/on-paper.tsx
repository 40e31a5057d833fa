import type { PlanView } from '@plumbline/application';
import { dayName } from '../../show/format.ts';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { PLAN } from '../../words/plan.ts';
import { isRun } from './moving.ts';

/** What is to be done on each run, for the printed plan: paper has nothing to choose. */
export function OnPaper({ view }: { readonly view: PlanView }) {
  const format = useFormat();
  const runs = view.days.flatMap(({ day, sessions }) =>
    sessions.filter(isRun).map(({ what }) => ({ day, what })),
  );
  if (runs.length === 0) return null;
  return (
    <section className="plan-on-paper" aria-labelledby="plan-on-paper">
      <h2 id="plan-on-paper">{PLAN.eachRun}</h2>
      <dl>
        {runs.map(({ day, what }) => (
          <div key={day}>
            <dt>{dayName(day)}</dt>
            <dd>{retold(what, format)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
