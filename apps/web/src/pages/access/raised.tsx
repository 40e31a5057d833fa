import type { FlagsView, NotesView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { Viewed } from '../../parts/viewed.tsx';
import { ACCESS } from '../../words/access.ts';
import { FlagCard } from '../runners/flag-card.tsx';
import { NoteList } from '../runners/note-list.tsx';

/** What asked for a look at one's own records, who saw it, and what was noted. */
export function Raised() {
  const flags = useView<FlagsView>('/api/flags');
  const notes = useView<NotesView>('/api/notes');
  return (
    <>
      <section className="card" aria-labelledby="access-raised">
        <h2 id="access-raised">{ACCESS.raised.title}</h2>
        <p>{ACCESS.raised.says}</p>
        <Viewed query={flags}>
          {(view) =>
            view.flags.length === 0 ? (
              <p>{ACCESS.raised.none}</p>
            ) : (
              <ul className="flags">
                {view.flags.map((flag) => (
                  <FlagCard key={flag.id} flag={flag} />
                ))}
              </ul>
            )
          }
        </Viewed>
      </section>
      <section className="card" aria-labelledby="access-notes">
        <h2 id="access-notes">{ACCESS.notes.title}</h2>
        <p>{ACCESS.notes.says}</p>
        <Viewed query={notes}>
          {(view) =>
            view.notes.length === 0 ? <p>{ACCESS.notes.none}</p> : <NoteList notes={view.notes} />
          }
        </Viewed>
      </section>
    </>
  );
}
