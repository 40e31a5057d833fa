import type { AnswerWords } from '@plumbline/application';
import type { Answer } from '@plumbline/domain';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { wordsFor } from '../../words/each-reader.ts';
import { WHY_TO } from '../../words/why.ts';
import './headline.css';

interface Props {
  readonly answer: Answer;
  readonly words: AnswerWords;
}

/** The answer in one sentence, and what it stands on. */
export function Headline({ answer, words }: Props) {
  const format = useFormat();
  return (
    <section className="headline" aria-labelledby="headline">
      <p className="headline-eyebrow">{wordsFor(WHY_TO).eyebrows[answer.verdict]}</p>
      <h2 id="headline">{words.headline}</h2>
      <p className="soft">{retold(words.basis, format)}</p>
      {words.caution !== '' && <p className="headline-caution">{words.caution}</p>}
    </section>
  );
}
