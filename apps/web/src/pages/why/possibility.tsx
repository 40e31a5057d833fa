import type { PossibilityWords } from '@plumbline/application';
import type { Answer } from '@plumbline/domain';
import { useEffect, useRef } from 'react';
import { wordsFor } from '../../words/each-reader.ts';
import { RANKING, WHY_TO } from '../../words/why.ts';
import { CauseDetail } from './cause/cause-detail.tsx';
import type { PointsScale } from './points-scale.ts';
import { LikelihoodBar, PointsWhisker } from './row-pictures.tsx';
import type { OpenCauses } from './use-open-causes.ts';
import './possibility.css';

interface Props {
  readonly possibility: PossibilityWords;
  /** Null where no cause has points of pain. */
  readonly scale: PointsScale | null;
  readonly answer: Answer;
  readonly open: OpenCauses;
}

/** One row of the ranking, which opens to what it stands on. */
export function Possibility({ possibility, scale, answer, open }: Props) {
  const { id, name, meaning } = possibility;
  const isOpen = open.isOpen(id);
  const summary = useArrival(open.asked === id);
  return (
    <li className="possibility" id={`cause-${id}`}>
      <details open={isOpen} onToggle={({ currentTarget }) => open.toggle(id, currentTarget.open)}>
        <summary ref={summary}>
          <span className="possibility-name">
            <h3>{name}</h3>
            <span className="soft small">{meaning}</span>
          </span>
          <Likely possibility={possibility} />
          {scale && <Points possibility={possibility} scale={scale} />}
          <svg className="possibility-mark no-print" viewBox="0 0 24 24" aria-hidden="true">
            <path d="m6 9 6 6 6-6" />
          </svg>
        </summary>
        {isOpen && (
          <div className="possibility-detail">
            {id === 'something-else' ? (
              <SomethingElse />
            ) : (
              <CauseDetail cause={id} possibility={possibility} answer={answer} />
            )}
          </div>
        )}
      </details>
    </li>
  );
}

function Likely({ possibility }: { readonly possibility: PossibilityWords }) {
  return (
    <span className="possibility-likely">
      <LikelihoodBar probability={possibility.probability} />
      <b>{possibility.likelihood}</b>
    </span>
  );
}

function Points({
  possibility: { interval, points, probability },
  scale,
}: {
  readonly possibility: PossibilityWords;
  readonly scale: PointsScale;
}) {
  if (!interval) return <span className="possibility-points soft small">{RANKING.noPoints}</span>;
  return (
    <span className="possibility-points">
      <PointsWhisker interval={interval} scale={scale} isLikely={(probability ?? 0) >= 0.5} />
      <span className="small">{points}</span>
    </span>
  );
}

function SomethingElse() {
  return (
    <>
      <h4>{RANKING.otherTitle}</h4>
      {wordsFor(WHY_TO).other.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{wordsFor(WHY_TO).otherDo}</p>
    </>
  );
}

/** Brings a row that a link led to into view, and the keyboard with it. Once: what is opened by hand stays where it is. */
function useArrival(isAsked: boolean) {
  const summary = useRef<HTMLElement>(null);
  const askedAtFirst = useRef(isAsked);
  useEffect(() => {
    if (!askedAtFirst.current) return;
    askedAtFirst.current = false;
    summary.current?.focus({ preventScroll: true });
    summary.current?.scrollIntoView({ block: 'start' });
  }, []);
  return summary;
}
