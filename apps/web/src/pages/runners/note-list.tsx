import type { NotesView } from '@plumbline/application';
import { Moment } from '../../parts/moment.tsx';
import { CASELOAD } from '../../words/caseload.ts';
import './runners.css';

export function NoteList({ notes }: NotesView) {
  return (
    <ul className="notes">
      {notes.map(({ who, at, note }) => (
        <li key={`${at} ${note}`}>
          <p className="note-text">{note}</p>
          <p className="soft small">
            {who || CASELOAD.flag.gone} <Moment at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
