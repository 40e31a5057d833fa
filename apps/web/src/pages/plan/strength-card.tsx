import type { StrengthPlanView } from '@plumbline/application';
import { Link } from 'wouter';
import { PLAN } from '../../words/plan.ts';
import type { PlanQuery } from './plan-query.ts';
import type { ChangePlan } from './use-plan-query.ts';

interface Props {
  readonly strength: StrengthPlanView;
  readonly asked: PlanQuery;
  readonly change: ChangePlan;
}

/** The session that every strength day of the plan stands for. */
export function StrengthCard({ strength, asked, change }: Props) {
  const { minutes, exercises, short, weakerSide, isHeld } = strength;
  return (
    <section className="card" aria-labelledby="plan-strength">
      <h2 id="plan-strength">{PLAN.strength}</h2>
      <p>{PLAN.strengthSays(minutes)}</p>
      <table className="plan-exercises">
        <thead>
          <tr>
            <th scope="col">{PLAN.strengthExercise}</th>
            <th scope="col">{PLAN.strengthHow}</th>
            <th scope="col">{PLAN.strengthEasier}</th>
            <th scope="col">{PLAN.strengthHarder}</th>
          </tr>
        </thead>
        <tbody>
          {exercises.map(({ name, amount, easier, harder }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{amount}</td>
              <td>{easier === name ? '–' : easier}</td>
              <td>{harder === name ? '–' : harder}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {weakerSide !== null && <p>{PLAN.strengthSide(weakerSide)}</p>}
      {isHeld && <p>{PLAN.strengthHeld}</p>}
      <p>{PLAN.strengthShort(short.minutes, short.exercises.join(', '))}</p>
      <div className="plan-strength-foot no-print">
        <label className="plan-weights">
          <input
            type="checkbox"
            checked={asked.hasWeights}
            onChange={({ target }) => change({ hasWeights: target.checked })}
          />
          {PLAN.weights}
        </label>
        <Link href="/strength">{PLAN.strengthLog}</Link>
      </div>
    </section>
  );
}
