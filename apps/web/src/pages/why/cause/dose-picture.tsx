import type { CauseView } from '@plumbline/application';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useRouter } from 'wouter';
import { useWidth } from '../../../parts/use-width.ts';
import { wordsFor } from '../../../words/each-reader.ts';
import { CAUSE, WHY_TO } from '../../../words/why.ts';
import { DoseChart } from './dose-chart.tsx';
import { DoseKey } from './dose-key.tsx';
import {
  type DoseLayout,
  doseLayout,
  type Mark,
  nearestMark,
  RADIUS,
  shapeOf,
} from './dose-layout.ts';
import { markInWords } from './mark-words.ts';
import { stepTo } from './step-to.ts';
import './dose-picture.css';

const HEIGHT = 300;

/** This runner's runs by exposure and pain: pointed at or walked through by keyboard, each names itself and opens. */
export function DosePicture({ view }: { readonly view: CauseView }) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => doseLayout(view, { width, height: HEIGHT }), [view, width]);
  const [chosen, setChosen] = useState<number | null>(null);
  const mark = chosen === null ? undefined : layout.marks[chosen];
  if (view.points.length === 0) {
    return (
      <>
        <h4>{wordsFor(WHY_TO).picture}</h4>
        <p>{CAUSE.noPoints}</p>
      </>
    );
  }
  return (
    <figure className="dose-picture">
      <h4>{wordsFor(WHY_TO).picture}</h4>
      <div ref={frame} className="dose-frame">
        {width > 0 && (
          <Picture view={view} layout={layout} width={width} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
      <p className="dose-readout" aria-live="polite">
        {mark ? <Readout view={view} mark={mark} /> : <span className="soft">{CAUSE.pointAt}</span>}
      </p>
      <figcaption>
        <DoseKey view={view} />
        {view.notShown > 0 && <p className="soft small">{CAUSE.notShown(view.notShown)}</p>}
      </figcaption>
    </figure>
  );
}

interface PictureProps {
  readonly view: CauseView;
  readonly layout: DoseLayout;
  readonly width: number;
  readonly chosen: number | null;
  readonly onChoose: (index: number | null) => void;
}

function Picture({ view, layout, width, chosen, onChoose }: PictureProps) {
  const [, go] = useLocation();
  const isTouch = useRef(false);
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    isTouch.current = event.pointerType === 'touch';
    const box = event.currentTarget.getBoundingClientRect();
    onChoose(nearestMark(layout.marks, event.clientX - box.left, event.clientY - box.top));
  };
  // A finger only chooses: it has to see what it chose before it opens it.
  const open = () => {
    const mark = chosen === null ? undefined : layout.marks[chosen];
    if (mark && !isTouch.current) go(`/runs/${mark.point.runId}`);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the chosen run within is a link, with keys of its own
    // biome-ignore lint/a11y/useSemanticElements: a picture is no set of fields
    <svg
      role="group"
      aria-label={CAUSE.pictureLabel(view.name, layout.marks.length)}
      className={chosen === null ? undefined : 'dose-pointing'}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      height={HEIGHT}
      onPointerMove={follow}
      onPointerDown={follow}
      onClick={open}
    >
      <DoseChart view={view} layout={layout} />
      <ChosenRun view={view} layout={layout} chosen={chosen} onChoose={onChoose} />
    </svg>
  );
}

/** The one element of the picture that takes the focus: it moves from run to run. */
function ChosenRun({ view, layout, chosen, onChoose }: Omit<PictureProps, 'width'>) {
  const [, go] = useLocation();
  const { base } = useRouter();
  const index = chosen ?? 0;
  const mark = layout.marks[index];
  if (!mark) return null;
  const href = `/runs/${mark.point.runId}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepTo(event.key, index, layout.marks.length);
    if (event.key === 'Enter') go(href);
    else if (to === null) return;
    else onChoose(to);
    event.preventDefault();
  };
  return (
    <a
      className={chosen === null ? 'dose-chosen dose-chosen-none' : 'dose-chosen'}
      href={`${base}${href}`}
      aria-label={markInWords(view.cause, mark)}
      onClick={(event) => event.preventDefault()}
      onFocus={() => onChoose(index)}
      onKeyDown={onKeyDown}
    >
      <circle cx={mark.x} cy={mark.y} r={RADIUS + 5} />
      <path d={shapeOf(mark, RADIUS + 0.5)} />
    </a>
  );
}

function Readout({ view, mark }: { readonly view: CauseView; readonly mark: Mark }) {
  return (
    <>
      <span>{markInWords(view.cause, mark)}</span>{' '}
      <Link href={`/runs/${mark.point.runId}`} tabIndex={-1}>
        {CAUSE.openRun}
      </Link>
    </>
  );
}
