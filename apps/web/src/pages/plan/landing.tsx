import type { PlanView } from '@plumbline/application';
import { wordsFor } from '../../words/each-reader.ts';
import { PLAN, PLAN_TO } from '../../words/plan.ts';
import { SessionSays } from './session-says.tsx';
import type { ChangeWishes } from './use-wishes.ts';

interface Props {
  readonly view: PlanView;
  readonly change: ChangeWishes;
}

/** Left alone unless it is asked for. */
export function Landing({ view: { footStrike, noRuns }, change }: Props) {
  if (noRuns !== null) return null;
  return (
    <section aria-labelledby="plan-landing">
      <h2 id="plan-landing">{wordsFor(PLAN_TO).landing}</h2>
      {footStrike === null || footStrike.length === 1 ? (
        <p>{footStrike?.[0] ?? PLAN.landingSays}</p>
      ) : (
        <SessionSays says={footStrike} />
      )}
      <button
        type="button"
        className="plain no-print wish-only"
        onClick={() => change({ asksFootStrike: footStrike === null })}
      >
        {footStrike === null ? wordsFor(PLAN_TO).landingAsk : PLAN.landingLeave}
      </button>
    </section>
  );
}
