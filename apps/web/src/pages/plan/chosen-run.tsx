import type { PlanSessionView } from '@plumbline/application';
import { useId } from 'react';
import { dayName } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { PLAN } from '../../words/plan.ts';
import { SessionSays } from './session-says.tsx';

interface Props {
  readonly day: string;
  readonly session: PlanSessionView;
  readonly days: readonly string[];
  readonly onMove: (to: string) => void;
}

/** What is to be done on the chosen run, and another way to move it. */
export function ChosenRun({ day, session, days, onMove }: Props) {
  const format = useFormat();
  const id = useId();
  return (
    <section className="card plan-chosen no-print" aria-label={PLAN.chosen}>
      <h3>
        {dayName(day)}
        {session.km !== null && ` · ${format.distance(session.km)}`}
        {session.minutes !== null && ` · ${session.minutes} min`}
      </h3>
      <SessionSays says={session.says} />
      <div className="field">
        <label htmlFor={id}>{PLAN.moveTo}</label>
        <select id={id} value={day} onChange={({ target }) => onMove(target.value)}>
          {days.map((other) => (
            <option key={other} value={other}>
              {other === day ? PLAN.moveStay : dayName(other)}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}
