import type { StrengthView } from '@plumbline/application';
import { type FormEvent, useRef, useState } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { dayName } from '../../show/format.ts';
import { STRENGTH } from '../../words/strength.ts';
import { AmountFields } from './amount-fields.tsx';
import { ExerciseBox } from './exercise-box.tsx';
import { exerciseOf } from './exercise-search.ts';
import { asLastTime, lastOf, type StrengthDraft } from './strength-draft.ts';
import { trainsWords } from './strength-words.ts';

interface Props {
  readonly view: StrengthView;
  readonly from: StrengthDraft;
  /** What the button says. */
  readonly does: string;
  readonly problem: string | null;
  /** Answers whether it is kept: the form is then ready for the next. */
  readonly onSave: (draft: StrengthDraft) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** One exercise: what, how much, and when. */
export function StrengthForm({ view, from, does, problem, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(from);
  const [isFilled, setFilled] = useState(false);
  const [isNameless, setNameless] = useState(false);
  const box = useRef<HTMLInputElement>(null);

  function choose(exercise: string) {
    setNameless(false);
    setFilled(lastOf(exercise, view.entries) !== undefined);
    setDraft(asLastTime(draft, exercise, view.entries));
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const wrong = event.currentTarget.querySelector<HTMLInputElement>('[aria-invalid="true"]');
    const exercise = draft.exercise.trim();
    setNameless(exercise === '');
    if (wrong || exercise === '') return (wrong ?? box.current)?.focus();
    if (!(await onSave({ ...draft, exercise }))) return;
    setFilled(false);
    setDraft({ ...from, day: draft.day });
    box.current?.focus();
  }

  return (
    <form onSubmit={submit} noValidate>
      <ExerciseBox
        ref={box}
        value={draft.exercise}
        catalogue={view.catalogue}
        onType={(exercise) => setDraft({ ...draft, exercise })}
        onChoose={({ name }) => choose(name)}
      />
      {isNameless && (
        <p className="field-bad" role="alert">
          {STRENGTH.form.needsExercise}
        </p>
      )}
      <About draft={draft} view={view} isFilled={isFilled} />
      <AmountFields draft={draft} onChange={setDraft} />
      {problem !== null && <ProblemNote says={STRENGTH.form.notSaved(problem)} />}
      <div className="buttons">
        <button type="submit">{does}</button>
        {onCancel && (
          <button type="button" className="quiet" onClick={onCancel}>
            {STRENGTH.form.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

interface AboutProps extends Pick<Props, 'view'> {
  readonly draft: StrengthDraft;
  readonly isFilled: boolean;
}

/** What the catalogue says of the exercise, and where the amounts come from. */
function About({ draft, view, isFilled }: AboutProps) {
  const known = exerciseOf(draft.exercise, view.catalogue);
  const last = isFilled ? lastOf(draft.exercise, view.entries) : undefined;
  const says = [
    known && STRENGTH.form.trains(trainsWords(known)),
    last && STRENGTH.form.fromLast(dayName(last.day)),
  ].filter((part) => part !== undefined);
  return says.length === 0 ? null : <p className="soft small">{says.join(' ')}</p>;
}
