import type { StrengthEntryView, StrengthView } from '@plumbline/application';
import { useState } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { dayName } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { STRENGTH } from '../../words/strength.ts';
import { byDay } from './strength-draft.ts';
import { StrengthForm } from './strength-form.tsx';
import { amountWords } from './strength-words.ts';
import { useStrengthWrite } from './use-strength-write.ts';

const DAYS_AT_ONCE = 10;

/** What is written down, by day; each entry can be changed and deleted where it stands. */
export function StrengthEntries({ view }: { readonly view: StrengthView }) {
  const [shown, setShown] = useState(DAYS_AT_ONCE);
  const days = byDay(view.entries);
  return (
    <section aria-labelledby="strength-entries">
      <h2 id="strength-entries">{STRENGTH.entries.title}</h2>
      {days.length === 0 && <p className="soft">{STRENGTH.entries.none}</p>}
      {days.slice(0, shown).map(({ day, entries }) => (
        <section key={day} className="strength-day" aria-label={dayName(day)}>
          <h3>{dayName(day)}</h3>
          <ul>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} view={view} />
            ))}
          </ul>
        </section>
      ))}
      {days.length > shown && (
        <button type="button" className="quiet" onClick={() => setShown(shown + DAYS_AT_ONCE)}>
          {STRENGTH.entries.more}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly entry: StrengthEntryView;
  readonly view: StrengthView;
}

function EntryRow({ entry, view }: RowProps) {
  const [isEditing, setEditing] = useState(false);
  const write = useStrengthWrite();
  if (!isEditing) return <EntryLine entry={entry} write={write} onEdit={() => setEditing(true)} />;
  const { id, isKnown: _, ...draft } = entry;
  return (
    <li className="card">
      <h4>{STRENGTH.form.edit}</h4>
      <StrengthForm
        view={view}
        from={draft}
        does={STRENGTH.form.save}
        problem={write.problem}
        onCancel={() => setEditing(false)}
        onSave={async (changed) => {
          const isKept = await write.change(id, changed);
          if (isKept) setEditing(false);
          return isKept;
        }}
      />
    </li>
  );
}

interface LineProps {
  readonly entry: StrengthEntryView;
  readonly write: ReturnType<typeof useStrengthWrite>;
  readonly onEdit: () => void;
}

function EntryLine({ entry, write, onEdit }: LineProps) {
  const format = useFormat();
  const { exercise, isKnown, note } = entry;
  const day = dayName(entry.day);
  return (
    <li className="strength-entry">
      <span className="strength-what">
        <span className="strength-name">{exercise}</span>
        {!isKnown && (
          <span className="strength-own" title={STRENGTH.form.unknown}>
            {STRENGTH.entries.notKnown}
          </span>
        )}
        <span className="strength-amount">{amountWords(entry, format)}</span>
        {note !== null && <span className="soft small">{note}</span>}
      </span>
      <span className="strength-does own-only">
        <button
          type="button"
          className="plain"
          aria-label={STRENGTH.entries.editOne(exercise, day)}
          onClick={onEdit}
        >
          {STRENGTH.entries.edit}
        </button>
        <button
          type="button"
          className="plain"
          aria-label={STRENGTH.entries.removeOne(exercise, day)}
          onClick={() => write.remove(entry)}
        >
          {STRENGTH.entries.remove}
        </button>
      </span>
      {write.problem !== null && <ProblemNote says={write.problem} />}
    </li>
  );
}
