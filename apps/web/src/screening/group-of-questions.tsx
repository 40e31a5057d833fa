import type { TriageEdit, TriageView } from '@plumbline/application';
import { useEffect, useRef, useState } from 'react';
import { SAFETY } from '../words/safety.ts';

interface Props {
  readonly group: TriageView['steps'][number]['group'];
  readonly questions: readonly { readonly id: string; readonly asks: string }[];
  readonly answers: TriageView['answers'];
  readonly isWaiting: boolean;
  readonly onGiven: (answers: TriageEdit['answers']) => void;
}

type Said = 'yes' | 'no' | 'unsure';
const VALUES: Readonly<Record<Said, boolean | null>> = { yes: true, no: false, unsure: null };
const ANSWERS: readonly Said[] = ['yes', 'no', 'unsure'];

/** A few questions that go together; "None of these" answers the rest with no and goes on. */
export function GroupOfQuestions({ group, questions, answers, isWaiting, onGiven }: Props) {
  const [said, setSaid] = useState(() => saidBefore(questions, answers));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isAnySaid = Object.keys(said).length > 0;

  function goOn(rest: Said) {
    const all = questions.map(({ id }) => [id, VALUES[said[id] ?? rest]] as const);
    onGiven(Object.fromEntries(all.filter(([id, value]) => value !== answers[id]?.value)));
  }

  return (
    <section className="card screening-card" aria-labelledby="group">
      <h2 id="group" ref={heading} tabIndex={-1}>
        {SAFETY.groups[group]}
      </h2>
      {questions.map(({ id, asks }) => (
        <fieldset className="question" key={id}>
          <legend>{asks}</legend>
          <div className="answers">
            {ANSWERS.map((answer) => (
              <label key={answer} className="answer">
                <input
                  type="radio"
                  name={id}
                  checked={said[id] === answer}
                  onChange={() => setSaid({ ...said, [id]: answer })}
                />
                {SAFETY[answer]}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="buttons">
        <button type="button" disabled={isWaiting} onClick={() => goOn('no')}>
          {isAnySaid ? SAFETY.noToRest : SAFETY.noneOfThese}
        </button>
        <button type="button" className="quiet" disabled={isWaiting} onClick={() => goOn('unsure')}>
          {SAFETY.goOn}
        </button>
      </p>
    </section>
  );
}

function saidBefore(
  questions: Props['questions'],
  answers: Props['answers'],
): Readonly<Record<string, Said>> {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const value = answers[id]?.value;
      return typeof value === 'boolean' ? [[id, value ? 'yes' : 'no'] as const] : [];
    }),
  );
}
