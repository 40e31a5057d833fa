import type { BrokenView, TrialView } from '@plumbline/application';
import { dayName } from '../../show/format.ts';
import { PLAN } from '../../words/plan.ts';

interface Props {
  readonly trial: TrialView;
  readonly onKeep: () => void;
  readonly onBack: () => void;
}

/** What one run on another day would break, and what can be done with it. */
export function TrialNote({ trial, onKeep, onBack }: Props) {
  const isSafe = trial.broken.length === 0;
  return (
    <section
      className={`note${isSafe ? '' : ' note-warn'} plan-trial no-print`}
      aria-labelledby="plan-trial"
    >
      <h3 id="plan-trial">{PLAN.trial(dayName(trial.from), dayName(trial.to))}</h3>
      <div role="status">
        <p>{isSafe ? PLAN.trialSafe : PLAN.trialBroken}</p>
        {!isSafe && (
          <ul>
            {firstOfEach(trial.broken).map(({ constraint, day, says }) => (
              <li key={constraint}>{`${says} (${PLAN.trialOn(dayName(day))})`}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="buttons">
        <button type="button" className="wish-only" onClick={onKeep}>
          {PLAN.trialKeep}
        </button>
        <button type="button" className="quiet" onClick={onBack}>
          {PLAN.trialBack}
        </button>
      </div>
      <p className="small wish-only">{PLAN.trialKeepSays}</p>
    </section>
  );
}

/** A week that is too large is so on each of its days: it is said once. */
function firstOfEach(broken: readonly BrokenView[]): readonly BrokenView[] {
  return broken.filter(
    ({ constraint }, at) => broken.findIndex((one) => one.constraint === constraint) === at,
  );
}
