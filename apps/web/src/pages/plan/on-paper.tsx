import type { PlanView } from '@plumbline/application';
import { dayName } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { PLAN } from '../../words/plan.ts';
import { isRun } from './moving.ts';
import { SessionSays } from './session-says.tsx';

/** What is to be done on each run, for the printed plan: paper has nothing to choose. */
export function OnPaper({ view }: { readonly view: PlanView }) {
  const format = useFormat();
  const runs = view.days.flatMap(({ day, sessions }) =>
    sessions.filter(isRun).map((session) => ({ day, session })),
  );
  if (runs.length === 0) return null;
  return (
    <section className="plan-on-paper" aria-labelledby="plan-on-paper">
      <h2 id="plan-on-paper">{PLAN.eachRun}</h2>
      <dl>
        {runs.map(({ day, session: { km, minutes, says } }) => (
          <div key={day}>
            <dt>
              {dayName(day)}
              {km !== null && ` · ${format.distance(km)}`}
              {minutes !== null && ` · ${minutes} min`}
            </dt>
            <dd>
              <SessionSays says={says} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
