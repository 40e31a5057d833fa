import type { LogView } from '@plumbline/application';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useFormat } from '../../show/use-format.ts';
import { LOG } from '../../words/log.ts';
import { addressOf, runAddress } from './asked.ts';
import { subjectWords } from './said.ts';
import { runSubject } from './subject.ts';

/** Goes to another run, or to a day without one. */
export function ChooseSubject({ view }: { readonly view: LogView }) {
  const [, go] = useLocation();
  const format = useFormat();
  const id = useId();
  return (
    <details className="log-choose">
      <summary>
        <span className="soft">{LOG.chooseHint}</span>{' '}
        <span className="log-link">{LOG.choose}</span>
      </summary>
      <div className="fields">
        {view.runs.length > 0 && (
          <div className="field">
            <label htmlFor={`${id}-run`}>{LOG.pickRun}</label>
            <select
              id={`${id}-run`}
              value=""
              onChange={({ target }) => go(runAddress(target.value))}
            >
              <option value="">{LOG.pickOne}</option>
              {view.runs.map((run) => (
                <option key={run.runId} value={run.runId}>
                  {subjectWords(runSubject(run), view.today, format)}
                </option>
              ))}
            </select>
          </div>
        )}
        <ChooseDay view={view} />
      </div>
    </details>
  );
}

export function ChooseDay({ view }: { readonly view: LogView }) {
  const [, go] = useLocation();
  const id = useId();
  const [day, setDay] = useState(view.today);
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        go(addressOf(day, view));
      }}
    >
      <label htmlFor={id}>{LOG.pickDay}</label>
      <span className="log-day">
        <input
          id={id}
          type="date"
          required
          max={view.today}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <button type="submit" className="quiet">
          {LOG.openDay}
        </button>
      </span>
    </form>
  );
}
