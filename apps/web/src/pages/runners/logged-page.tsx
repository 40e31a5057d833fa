import type { LogView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { StopNotice } from '../../parts/stop-notice.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { useFormat } from '../../show/use-format.ts';
import { CASELOAD } from '../../words/caseload.ts';
import { LOG } from '../../words/log.ts';
import { painState, placesSaid, subjectWords } from '../log/said.ts';
import { restSubject, runSubject, type Subject, subjectKey } from '../log/subject.ts';
import { SaidToThem } from './said-to-them.tsx';

/** What a runner wrote down of their latest days, to read. */
export function LoggedPage() {
  const query = useView<LogView>('/api/log');
  return (
    <>
      <PageTitle>{CASELOAD.pages.log}</PageTitle>
      <Viewed query={query}>{(view) => <Logged view={view} />}</Viewed>
    </>
  );
}

function Logged({ view }: { readonly view: LogView }) {
  const subjects = [
    ...view.runs.map(runSubject),
    ...view.restDays.map(({ day }) => restSubject(day, view)),
  ].sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  if (subjects.length === 0) return <p className="soft">{CASELOAD.log.none}</p>;
  return (
    <>
      {view.stop && <SaidToThem />}
      <StopNotice stop={view.stop} />
      <ul className="notes card">
        {subjects.map((subject) => (
          <Day key={subjectKey(subject)} subject={subject} today={view.today} />
        ))}
      </ul>
    </>
  );
}

function Day({ subject, today }: { readonly subject: Subject; readonly today: string }) {
  const format = useFormat();
  const { diary } = subject;
  // Pain before the run stands with the other pains.
  const places = diary ? placesSaid({ ...diary, painBefore: null }, format) : LOG.nothing;
  return (
    <li>
      <h2 className="logged-day">{subjectWords(subject, today, format)}</h2>
      <p>{painState(subject, today)}</p>
      {places !== LOG.nothing && <p className="soft">{places}</p>}
      {diary?.note && <p className="note-text">{diary.note}</p>}
    </li>
  );
}
