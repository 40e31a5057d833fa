import type { ExperimentResultView } from '@plumbline/application';
import type { ReactNode } from 'react';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { EXPERIMENT } from '../../words/experiment.ts';
import { PairsPicture } from './pairs-picture.tsx';

interface Props {
  readonly result: ExperimentResultView;
  /** Which pain is compared; null where that is not said again. */
  readonly outcome: string | null;
  readonly children?: ReactNode;
}

/** What came of it, in words, as a picture and as a table. */
export function Result({ result, outcome, children }: Props) {
  const format = useFormat();
  const { id, name, began, ended, verdict, title, says, distance } = result;
  const { progress, pairs, notCounted } = result;
  return (
    <section className={`card experiment-${verdict}`} aria-labelledby={`result-${id}`}>
      <p className="experiment-label">
        {verdict === 'running' ? EXPERIMENT.result : EXPERIMENT.resultOver}
        {` · ${name}, ${retold(EXPERIMENT.since(began, ended), format)}`}
      </p>
      <h2 id={`result-${id}`} className="experiment-verdict">
        {title}
      </h2>
      {says.map((sentence) => (
        <p key={sentence}>{retold(sentence, format)}</p>
      ))}
      {progress && (
        <p className="soft small">{EXPERIMENT.progress(progress.pairs, progress.most)}</p>
      )}
      {pairs.length > 0 && <PairsPicture result={result} />}
      {distance && (
        <p className="soft small">
          {EXPERIMENT.onlyRuns(format.distance(distance.from), format.distance(distance.to))}
        </p>
      )}
      {outcome !== null && <p className="soft small">{EXPERIMENT.compares(outcome)}</p>}
      {notCounted.length > 0 && (
        <details>
          <summary>{EXPERIMENT.notCounted}</summary>
          <ul>
            {notCounted.map((one) => (
              <li key={one}>{retold(one, format)}</li>
            ))}
          </ul>
        </details>
      )}
      {children}
    </section>
  );
}
