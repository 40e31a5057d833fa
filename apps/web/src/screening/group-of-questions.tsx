import { SAFETY } from '../words/safety.ts';
import type { QuestionGroup } from './question-groups.ts';
import { type Given, noToTheRest, type TriageDraft } from './triage-draft.ts';

interface Props extends QuestionGroup {
  readonly draft: TriageDraft;
  readonly onChange: (draft: TriageDraft) => void;
  readonly onYes: (draft: TriageDraft) => void;
}

export function GroupOfQuestions({ group, questions, draft, onChange, onYes }: Props) {
  return (
    <section className="card questions" aria-labelledby={`group-${group}`}>
      <div className="questions-head">
        <h2 id={`group-${group}`}>{SAFETY.groups[group]}</h2>
      </div>
      {questions.map(({ id, asks }) => (
        <Question
          key={id}
          id={id}
          asks={asks}
          given={draft.given[id]}
          onGiven={(given) => {
            const next = { ...draft, given: { ...draft.given, [id]: given } };
            if (given === 'yes') onYes(next);
            else onChange(next);
          }}
        />
      ))}
      <button
        type="button"
        className="quiet questions-none"
        aria-describedby={`group-${group}`}
        onClick={() =>
          onChange(
            noToTheRest(
              draft,
              questions.map(({ id }) => id),
            ),
          )
        }
      >
        {SAFETY.noneOfThese}
      </button>
    </section>
  );
}

interface QuestionProps {
  readonly id: string;
  readonly asks: string;
  readonly given: Given | undefined;
  readonly onGiven: (given: Given) => void;
}

const ANSWERS = ['yes', 'no', 'skip'] as const;

function Question({ id, asks, given, onGiven }: QuestionProps) {
  return (
    <fieldset className="question">
      <legend>{asks}</legend>
      <div className="answers">
        {ANSWERS.map((answer) => (
          <label key={answer} className="answer">
            <input
              type="radio"
              name={id}
              checked={given === answer}
              onChange={() => onGiven(answer)}
            />
            {SAFETY[answer]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
