import type { TriageView } from '@plumbline/application';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SAFETY } from '../words/safety.ts';
import { useTriageSave } from './use-triage-save.ts';

interface Props {
  readonly view: TriageView;
  readonly today: string;
}

/** What a clinician has looked at: not asked again, until it gets worse. */
export function Settled({ view, today }: Props) {
  const save = useTriageSave();
  if (view.settled.length === 0) return null;
  return (
    <section className="card screening-card" aria-labelledby="settled">
      <h2 id="settled">{SAFETY.settled}</h2>
      <ul className="settled">
        {view.settled.map((id) => (
          <li key={id}>
            <span>{view.asked.find((one) => one.id === id)?.asks ?? id}</span>
            <button
              type="button"
              className="quiet"
              disabled={save.isPending}
              onClick={() =>
                save.mutate({
                  age: view.age,
                  sex: view.sex,
                  answers: { [id]: { value: true, since: today, examined: false } },
                })
              }
            >
              {SAFETY.worse}
            </button>
          </li>
        ))}
      </ul>
      {save.error && <ProblemNote says={save.error.message} />}
    </section>
  );
}
