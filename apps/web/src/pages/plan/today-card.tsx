import type { PlanSessionView, PlanView } from '@plumbline/application';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { wordsFor } from '../../words/each-reader.ts';
import { PLAN, PLAN_TO, SESSION_NAMES } from '../../words/plan.ts';
import { SessionSays } from './session-says.tsx';

/** What stands on today, large, and how far it may be at most. */
export function TodayCard({ view }: { readonly view: PlanView }) {
  const format = useFormat();
  const sessions = view.days.find(({ day }) => day === view.today)?.sessions ?? [];
  const empty = emptyDay(view);
  const longest = view.plan.notes.at(-1) ?? '';
  return (
    <section className="card plan-today" aria-labelledby="plan-today">
      <h2 id="plan-today" className="plan-label">
        {PLAN.today}
      </h2>
      {sessions.map((session) => (
        <Today key={session.kind} session={session} />
      ))}
      {sessions.length === 0 && (
        <>
          <p className="plan-figure">{empty.title}</p>
          <p>{retold(empty.says, format)}</p>
        </>
      )}
      <p className="soft small">{retold(longest, format)}</p>
    </section>
  );
}

/** What is said of a day without a session. */
function emptyDay({ isDoneToday, isTrainedToday, noRuns }: PlanView) {
  if (noRuns !== null) return { title: PLAN.noPlan, says: noRuns };
  if (isDoneToday) return { title: PLAN.doneToday, says: wordsFor(PLAN_TO).doneSays };
  if (isTrainedToday) return { title: PLAN.doneToday, says: PLAN.trainedSays };
  return { title: PLAN.rest, says: PLAN.restSays };
}

function Today({ session }: { readonly session: PlanSessionView }) {
  const format = useFormat();
  const { kind, km, minutes, role, says } = session;
  const amount = km !== null ? format.distance(km) : minutes !== null ? `${minutes} min` : '';
  const name =
    role === null || kind === 'run_walk'
      ? SESSION_NAMES[kind]
      : `${SESSION_NAMES[kind]}, ${wordsFor(PLAN_TO).roles[role]}`;
  return (
    <>
      <p className="plan-figure">
        {amount} <span className="plan-kind">{name}</span>
      </p>
      {kind === 'strength' ? (
        <>
          <p>
            <a href="#plan-strength">{PLAN.strengthBelow}</a>
          </p>
          <p className="plan-stop">{says.at(-1)}</p>
        </>
      ) : (
        <SessionSays says={says} />
      )}
    </>
  );
}
