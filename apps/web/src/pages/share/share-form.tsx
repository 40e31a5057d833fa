import type { ShareAsked, SharePartId, ShareView } from '@plumbline/application';
import { type FormEvent, useId, useState } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SHARE } from '../../words/share.ts';

export type ShareDraft = ShareAsked;

interface Props {
  readonly view: ShareView;
  readonly isMaking: boolean;
  readonly problem: string | undefined;
  readonly onMake: (draft: ShareDraft) => void;
}

/** Parts that tell what the safety answers come to. */
const WITH_RESULT: readonly SharePartId[] = ['clinician-page', 'fhir'];

/** Nothing is ticked before the runner ticks it. */
export function ShareForm({ view, isMaking, problem, onMake }: Props) {
  const id = useId();
  const [what, setWhat] = useState<readonly SharePartId[]>([]);
  const [to, setTo] = useState(view.clinician ?? '');
  const [days, setDays] = useState(30);
  const [isShort, setShort] = useState(false);

  function make(event: FormEvent) {
    event.preventDefault();
    const isEnough = what.length > 0 && to.trim() !== '';
    setShort(!isEnough);
    if (isEnough) onMake({ to, days, what });
  }

  const hidesResult =
    view.privateDecides &&
    !what.includes('private-answers') &&
    what.some((part) => WITH_RESULT.includes(part));
  const says = isShort ? SHARE.tickSomething : problem;
  return (
    <form className="card" noValidate onSubmit={make}>
      <fieldset className="share-parts">
        <legend>{SHARE.what}</legend>
        {view.parts.map((part) => (
          <label key={part.id} className="share-part">
            <input
              type="checkbox"
              checked={what.includes(part.id)}
              disabled={part.rows === 0}
              onChange={({ target }) =>
                setWhat(
                  target.checked ? [...what, part.id] : what.filter((other) => other !== part.id),
                )
              }
            />
            <span>
              <strong>{part.title}</strong>
              <span className="soft small">
                {part.rows === null
                  ? ''
                  : ` · ${part.rows === 0 ? SHARE.nothingThere : SHARE.rows(part.rows)}`}
              </span>
              <br />
              <span className="soft small">{part.says}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {hidesResult && (
        <p className="note note-warn" role="status">
          {SHARE.hidesResult}
        </p>
      )}
      <div className="field">
        <label htmlFor={`${id}-to`}>{SHARE.to}</label>
        <input
          id={`${id}-to`}
          value={to}
          maxLength={120}
          autoComplete="off"
          aria-describedby={`${id}-to-says`}
          onChange={({ target }) => setTo(target.value)}
        />
        <p id={`${id}-to-says`} className="soft small">
          {SHARE.toSays}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-days`}>{SHARE.days}</label>
        <select
          id={`${id}-days`}
          value={days}
          aria-describedby={`${id}-courtesy`}
          onChange={({ target }) => setDays(Number(target.value))}
        >
          {SHARE.dayChoices.map(([n, name]) => (
            <option key={n} value={n}>
              {name}
            </option>
          ))}
        </select>
        <p id={`${id}-courtesy`} className="soft small">
          {SHARE.courtesy}
        </p>
      </div>
      {says !== undefined && <ProblemNote says={says} />}
      <button type="submit" disabled={isMaking}>
        {isMaking ? SHARE.making : SHARE.make}
      </button>
    </form>
  );
}
