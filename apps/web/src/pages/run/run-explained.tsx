import type { RunView } from '@plumbline/application';
import { Link } from 'wouter';
import { wordsFor } from '../../words/each-reader.ts';
import { RUN, RUN_TO } from '../../words/run.ts';

export function RunExplained({ run: { explained, locked } }: { readonly run: RunView }) {
  if (locked) return <Locked />;
  if (explained.length === 0) return null;
  return (
    <section className="card">
      <h2>{RUN.explained}</h2>
      <ul className="run-explained">
        {explained.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="small soft">{RUN.explainedHint}</p>
    </section>
  );
}

/** Nothing is explained before the safety questions are answered, or while somebody should look first. */
function Locked() {
  return (
    <section className="card">
      <h2>{RUN.explained}</h2>
      <p>{wordsFor(RUN_TO).locked}</p>
      <p className="own-only">
        <Link href="/safety">{RUN.toSafety}</Link>
      </p>
    </section>
  );
}
