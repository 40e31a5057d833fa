import type { TriageView } from '@plumbline/application';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SAFETY } from '../words/safety.ts';
import { useTriageSave } from './use-triage-save.ts';

interface Props {
  readonly view: TriageView;
  readonly today: string;
}

/** Since when what was answered yes has been so; it stands on the page for a clinician. */
export function SinceWhen({ view, today }: Props) {
  const save = useTriageSave();
  const yes = view.asked.filter(
    ({ id }) => view.answers[id]?.value === true && !view.settled.includes(id),
  );
  if (yes.length === 0) return null;

  function tell(id: string, since: string) {
    // After somebody looked, a sign without a day would count as what they saw.
    if (since === '' && view.seen !== null) return;
    const examined = view.answers[id]?.examined;
    const answer = {
      value: true,
      ...(since === '' ? {} : { since }),
      ...(examined === undefined ? {} : { examined }),
    };
    save.mutate({ age: view.age, sex: view.sex, answers: { [id]: answer } });
  }

  return (
    <section className="card screening-card" aria-labelledby="since">
      <h2 id="since">{SAFETY.since}</h2>
      <p>{SAFETY.sinceMeans}</p>
      {yes.map(({ id, asks }) => (
        <label key={id} className="field">
          <span>{asks}</span>
          <input
            type="date"
            max={today}
            value={view.answers[id]?.since ?? ''}
            onChange={({ target }) => tell(id, target.value)}
          />
        </label>
      ))}
      {save.error && <ProblemNote says={save.error.message} />}
    </section>
  );
}
