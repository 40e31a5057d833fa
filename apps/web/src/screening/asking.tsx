import type { StateView, TriageEdit, TriageView } from '@plumbline/application';
import { useState } from 'react';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SAFETY } from '../words/safety.ts';
import { AboutYou } from './about-you.tsx';
import { GroupOfQuestions } from './group-of-questions.tsx';
import { OneQuestion } from './one-question.tsx';
import { firstStep, stepAfter, stepBefore, stepKey } from './steps.ts';
import { UrgentNow } from './urgent-now.tsx';
import { useTriageSave } from './use-triage-save.ts';

interface Props {
  readonly view: TriageView;
  readonly state: StateView;
  readonly onDone: () => void;
}

/** One thing at a time: who, then each emergency sign by itself, then small groups. Every answer is kept at once. */
export function Asking({ view, state, onDone }: Props) {
  const [at, setAt] = useState(() => (view.result?.complete ? 'about' : firstStep(view)));
  const save = useTriageSave();
  const place = view.steps.findIndex((step) => stepKey(step) === at);
  const step = view.steps[place];
  const who = { age: view.age, sex: view.sex ?? state.profile.sex };

  async function give(edit: Partial<TriageEdit>): Promise<void> {
    const next = await save.mutateAsync({ ...who, answers: {}, ...edit }).catch(() => undefined);
    if (!next) return;
    const key = stepAfter(next.steps, at);
    if (key !== undefined) return setAt(key);
    const done = { age: next.age, sex: next.sex, answers: {}, finished: true };
    if (await save.mutateAsync(done).catch(() => undefined)) onDone();
  }

  return (
    <>
      <Progress done={place + 1} steps={view.steps.length} />
      {view.result && <UrgentNow view={view} />}
      {step === undefined ? (
        <AboutYou
          age={view.age ?? ageIn(state)}
          sex={who.sex}
          isWaiting={save.isPending}
          onGiven={give}
        />
      ) : step.group === 'now' ? (
        <OneQuestion
          key={at}
          asks={asksOf(view, at)}
          said={view.answers[at]?.value}
          isWaiting={save.isPending}
          onGiven={(value) => give({ answers: { [at]: value } })}
        />
      ) : (
        <GroupOfQuestions
          key={at}
          group={step.group}
          questions={step.questions.map((id) => ({ id, asks: asksOf(view, id) }))}
          answers={view.answers}
          isWaiting={save.isPending}
          onGiven={(answers) => give({ answers })}
        />
      )}
      {save.error && <ProblemNote says={save.error.message} />}
      <p className="screening-foot">
        {step && (
          <button type="button" className="quiet" onClick={() => setAt(stepBefore(view.steps, at))}>
            {SAFETY.back}
          </button>
        )}
        {view.result && (
          <button type="button" className="plain" onClick={onDone}>
            {SAFETY.stopHere}
          </button>
        )}
      </p>
    </>
  );
}

function Progress({ done, steps }: { readonly done: number; readonly steps: number }) {
  return (
    <p className="screening-progress">
      <progress aria-label={SAFETY.progress} value={done} max={steps + 1} />
      <span className="soft small">{SAFETY.stepOf(done + 1, steps + 1)}</span>
    </p>
  );
}

function asksOf({ asked }: TriageView, id: string): string {
  return asked.find((one) => one.id === id)?.asks ?? id;
}

function ageIn({ profile, today }: StateView): number | null {
  return profile.birthYear === null ? null : Number(today.slice(0, 4)) - profile.birthYear;
}
