import type { RunView } from '@plumbline/application';
import { RUN } from '../../words/run.ts';

export function RunExplained({ run: { explained } }: { readonly run: RunView }) {
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
