import type { OpenWhyView } from '@plumbline/application';
import { wordsFor } from '../../words/each-reader.ts';
import { RANKING, WHY_TO } from '../../words/why.ts';
import { type PointsScale, pointsScale } from './points-scale.ts';
import { Possibility } from './possibility.tsx';
import type { OpenCauses } from './use-open-causes.ts';
import './ranking.css';

interface Props {
  readonly view: OpenWhyView;
  readonly open: OpenCauses;
}

/** The causes by how likely they add; folded where they are hardly more than what was assumed. */
export function Ranking({ view, open }: Props) {
  const { verdict } = view.answer;
  const isEarly = verdict === 'too_little_data' || verdict === 'no_pain';
  if (!isEarly) {
    return (
      <section aria-labelledby="ranking">
        <h2 id="ranking">{RANKING.title}</h2>
        <Rows view={view} open={open} />
      </section>
    );
  }
  return (
    <details className="ranking-early" open={open.asked !== null ? true : undefined}>
      <summary className="ranking-fold">
        <h2 id="ranking">{wordsFor(WHY_TO).early}</h2>
      </summary>
      <p>{wordsFor(WHY_TO).earlyWhy}</p>
      <Rows view={view} open={open} />
    </details>
  );
}

function Rows({ view, open }: Props) {
  const { possibilities, howToRead } = view.words;
  const scale = pointsScale(possibilities);
  const hasPoints = possibilities.some(({ interval }) => interval !== null);
  return (
    <div className="card ranking">
      <div className="ranking-head" aria-hidden="true">
        <span />
        <span>{wordsFor(WHY_TO).likely}</span>
        {hasPoints && <Axis scale={scale} />}
      </div>
      <ol>
        {possibilities.map((possibility) => (
          <Possibility
            key={possibility.id}
            possibility={possibility}
            scale={hasPoints ? scale : null}
            answer={view.answer}
            open={open}
          />
        ))}
      </ol>
      <p className="soft small ranking-how">{howToRead}</p>
    </div>
  );
}

function Axis({ scale }: { readonly scale: PointsScale }) {
  return (
    <span>
      {RANKING.points}
      <svg className="ranking-axis" width="100%" height="16" aria-hidden="true">
        {scale.ticks.map((tick) => (
          <text key={tick} x={`${scale.at(tick)}%`} y="12" textAnchor="middle">
            {tick}
          </text>
        ))}
      </svg>
    </span>
  );
}
