import type { ExperimentChoiceView, ExperimentView } from '@plumbline/application';
import { type FormEvent, useId, useState } from 'react';
import { useWrite } from '../../data/use-write.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { EXPERIMENT } from '../../words/experiment.ts';
import { DistanceFields } from './distance-fields.tsx';
import type { Wanted } from './wanted.ts';

interface Props {
  readonly view: ExperimentView;
  readonly title: string;
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
}

/** Which change, how small a drop is worth having, and what that could show before it begins. */
export function SetUp({ view, title, wanted, onWanted }: Props) {
  const can = view.choices.filter(({ mayBegin }) => mayBegin);
  const cannot = view.choices.filter(({ mayBegin }) => !mayBegin);
  return (
    <>
      {can.length > 0 ? (
        <BeginForm can={can} {...{ view, title, wanted, onWanted }} />
      ) : (
        <section className="card" aria-labelledby="experiment-nothing">
          <h2 id="experiment-nothing">{EXPERIMENT.nothing}</h2>
          <NotNow cannot={cannot} />
          {wanted.distance && (
            // With other runs something may be left to try.
            <button
              type="button"
              className="quiet"
              onClick={() => onWanted({ ...wanted, distance: null })}
            >
              {EXPERIMENT.distanceAny}
            </button>
          )}
        </section>
      )}
      {can.length > 0 && cannot.length > 0 && (
        <section className="card" aria-labelledby="experiment-not-now">
          <h2 id="experiment-not-now">{EXPERIMENT.notNow}</h2>
          <NotNow cannot={cannot} />
        </section>
      )}
    </>
  );
}

function BeginForm({
  can,
  view,
  title,
  wanted,
  onWanted,
}: Props & { readonly can: readonly ExperimentChoiceView[] }) {
  const id = useId();
  const write = useWrite();
  const [asked, setAsked] = useState<string>();
  const chosen = can.find(({ change }) => change === asked) ?? can[0];

  function begin(event: FormEvent) {
    event.preventDefault();
    write.mutate({
      method: 'POST',
      path: '/api/experiment',
      body: { change: chosen?.change, ...wanted },
      says: EXPERIMENT.begun,
    });
  }

  return (
    <form className="card" onSubmit={begin}>
      <h2>{title}</h2>
      <fieldset className="experiment-choices">
        <legend>{EXPERIMENT.change}</legend>
        {can.map(({ change, name, does }) => (
          <label key={change} className="experiment-choice">
            <input
              type="radio"
              name={`${id}-change`}
              checked={change === chosen?.change}
              onChange={() => setAsked(change)}
            />
            <span>
              <strong>{name}</strong>
              <span className="soft small">{does.join(' ')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field experiment-smallest">
        <label htmlFor={`${id}-smallest`}>{EXPERIMENT.smallest}</label>
        <select
          id={`${id}-smallest`}
          value={wanted.smallest}
          onChange={({ target }) => onWanted({ ...wanted, smallest: Number(target.value) })}
        >
          {EXPERIMENT.smallestChoices.map((points) => (
            <option key={points} value={points}>
              {EXPERIMENT.points(points)}
            </option>
          ))}
        </select>
      </div>
      <DistanceFields wanted={wanted} onWanted={onWanted} />
      <p>
        {EXPERIMENT.compares(view.outcome)}
        {chosen && chosen.power.length > 0 && ` ${EXPERIMENT.alike}`}
      </p>
      {chosen && chosen.foreseen.length > 0 && <Foreseen choice={chosen} />}
      {write.error && <ProblemNote says={write.error.message} />}
      <button type="submit" disabled={write.isPending}>
        {EXPERIMENT.begin}
      </button>
    </form>
  );
}

function Foreseen({ choice }: { readonly choice: ExperimentChoiceView }) {
  const first = choice.foreseen[0];
  const last = choice.foreseen.at(-1);
  return (
    <section aria-live="polite">
      <h3>{EXPERIMENT.foreseen}</h3>
      <p>{first}</p>
      {choice.power.length > 0 ? <Power power={choice.power} /> : <p>{choice.foreseen[1]}</p>}
      <p>{last}</p>
    </section>
  );
}

function Power({ power }: Pick<ExperimentChoiceView, 'power'>) {
  return (
    <dl className="experiment-power">
      {power.map(({ pairs, chance }) => (
        <div key={pairs}>
          <dt>{EXPERIMENT.power(pairs)}</dt>
          <dd>
            <span
              className="experiment-bar"
              style={{ inlineSize: `${chance * 100}%` }}
              aria-hidden="true"
            />
            <span>{EXPERIMENT.powerOf(chance)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Changes that are not to be tried for the same reason are named together. */
function NotNow({ cannot }: { readonly cannot: readonly ExperimentChoiceView[] }) {
  const reasons = [...new Set(cannot.map(reasonOf))];
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>
          <strong>{namesOf(cannot.filter((one) => reasonOf(one) === reason))}</strong> {reason}
        </li>
      ))}
    </ul>
  );
}

function reasonOf({ refusals }: ExperimentChoiceView): string {
  return refusals.join(' ');
}

function namesOf(some: readonly ExperimentChoiceView[]): string {
  return `${some.map(({ name }) => name).join(', ')}:`;
}
