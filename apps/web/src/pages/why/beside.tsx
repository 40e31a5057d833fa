import type { AnswerWords } from '@plumbline/application';
import type { Answer } from '@plumbline/domain';
import { SURE } from '../../words/why.ts';
import './beside.css';

interface Props {
  readonly answer: Answer;
  readonly words: AnswerWords;
}

/** What stands beside the ranking: what is tangled, rest days, context, and the engine's checks upon itself. */
export function Beside({ answer, words }: Props) {
  if (answer.verdict === 'no_pain') return null;
  const blocks = [
    { title: SURE.tangled, says: words.tangled },
    { title: SURE.restDays, says: [words.restDays] },
    { title: SURE.context, says: [words.context] },
    { title: SURE.title, says: words.checks },
  ]
    .map(({ title, says }) => ({ title, says: says.filter((text) => text !== '') }))
    .filter(({ says }) => says.length > 0);
  if (blocks.length === 0) return null;
  return (
    <div className="beside">
      {blocks.map(({ title, says }) => (
        <section key={title}>
          <h2>{title}</h2>
          {says.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      ))}
    </div>
  );
}
