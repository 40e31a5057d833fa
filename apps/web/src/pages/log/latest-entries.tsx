import type { LogView } from '@plumbline/application';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../show/use-format.ts';
import { LOG } from '../../words/log.ts';
import { runAddress } from './asked.ts';
import { painState, subjectWords } from './said.ts';
import { restSubject, runSubject, type Subject, subjectKey } from './subject.ts';

const AT_ONCE = 12;

/** The latest runs and rest days with what is said of them; each leads to its form. */
export function LatestEntries({ view }: { readonly view: LogView }) {
  const [shown, setShown] = useState(AT_ONCE);
  const subjects = [
    ...view.runs.map(runSubject),
    ...view.restDays.map(({ day }) => restSubject(day, view)),
  ].sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  if (subjects.length === 0) return null;
  return (
    <section aria-labelledby="log-latest">
      <h2 id="log-latest">{LOG.latest}</h2>
      <ul className="log-list">
        {subjects.slice(0, shown).map((subject) => (
          <Row key={subjectKey(subject)} subject={subject} today={view.today} />
        ))}
      </ul>
      {subjects.length > shown && (
        <button type="button" className="quiet" onClick={() => setShown(shown + AT_ONCE)}>
          {LOG.more}
        </button>
      )}
      <p>
        {`${LOG.olderRuns} `}
        <Link href="/runs">{LOG.allRuns}</Link>
      </p>
    </section>
  );
}

function Row({ subject, today }: { readonly subject: Subject; readonly today: string }) {
  const format = useFormat();
  const { run, day } = subject;
  const state = painState(subject, today);
  return (
    <li>
      <Link href={run ? runAddress(run.runId) : `/log?day=${day}`} className="log-row">
        <span className="log-row-name">{subjectWords(subject, today, format)}</span>
        <span className={state === LOG.state.none ? 'log-row-open' : 'soft'}>{state}</span>
      </Link>
    </li>
  );
}
