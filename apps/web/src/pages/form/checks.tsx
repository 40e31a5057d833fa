import type { FormCheckView } from '@plumbline/application';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../connection/ask.ts';
import { fetchFile } from '../../connection/fetch-file.ts';
import { useWrite } from '../../data/use-write.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { saveText } from '../../parts/save-text.ts';
import { dayName } from '../../show/format.ts';
import { FORM } from '../../words/form.ts';
import { ValueList } from './value-list.tsx';

const WORDS = FORM.checks;

/** What was measured before, newest first. */
export function Checks({ checks }: { readonly checks: readonly FormCheckView[] }) {
  return (
    <section className="card" aria-labelledby="checks">
      <h2 id="checks">{WORDS.title}</h2>
      {checks.length === 0 && <p className="soft">{WORDS.none}</p>}
      {checks.map((check) => (
        <Check key={check.id} check={check} />
      ))}
    </section>
  );
}

function Check({ check }: { readonly check: FormCheckView }) {
  const { id, day, phase, source, landing, values, hasLandmarks, hasFilm } = check;
  const write = useWrite();
  const removeFilm = useRemoveFilm(id);
  const named = `${dayName(day)} · ${FORM.setup.phases[phase]} · ${WORDS.from[source]}`;
  return (
    <details className="form-check">
      <summary>{named}</summary>
      {landing && <p>{WORDS.landings[landing]}</p>}
      <ValueList values={values} />
      {hasFilm && <p className="soft small">{WORDS.filmKept}</p>}
      <div className="buttons">
        {hasFilm && (
          <button
            type="button"
            className="quiet own-only"
            aria-label={WORDS.removeFilmOne(dayName(day))}
            disabled={removeFilm.isPending}
            onClick={() => removeFilm.mutate()}
          >
            {WORDS.removeFilm}
          </button>
        )}
        {hasLandmarks && (
          <button
            type="button"
            className="quiet"
            aria-label={WORDS.exportOne(dayName(day))}
            onClick={async () => {
              const text = await (await fetchFile(`/api/form/${id}/landmarks`)).text();
              saveText({ name: `form-${day}-${phase}.json`, type: 'application/json', text });
            }}
          >
            {WORDS.export}
          </button>
        )}
        <button
          type="button"
          className="danger own-only"
          aria-label={WORDS.removeOne(dayName(day))}
          disabled={write.isPending}
          onClick={() =>
            write.mutate({ method: 'DELETE', path: `/api/form/${id}`, says: WORDS.removed })
          }
        >
          {WORDS.remove}
        </button>
      </div>
      {removeFilm.error && <ProblemNote says={removeFilm.error.message} />}
      {write.error && <ProblemNote says={write.error.message} />}
    </details>
  );
}

/** For good: a film is not brought back. */
function useRemoveFilm(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask('DELETE', `/api/form/${id}/film`),
    onSuccess: () => client.invalidateQueries(),
  });
}
