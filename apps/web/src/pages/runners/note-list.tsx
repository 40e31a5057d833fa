import type { NotesView } from '@plumbline/application';
import { CASELOAD } from '../../words/caseload.ts';
import { Moment } from './flag-card.tsx';
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
