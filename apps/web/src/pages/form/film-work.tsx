import { useEffect, useRef, useState } from 'react';
import type { FilmJob, FilmStep } from '../../film/film.ts';
import { Loading } from '../../parts/loading.tsx';
import { FORM } from '../../words/form.ts';
import { drawBody } from './draw-body.ts';

interface Props {
  readonly isQuick: boolean;
  readonly job: FilmJob;
  readonly step: FilmStep | null;
  readonly onCancel: () => void;
}

/** A film while it is read: the latest picture with the points on the body, and how far it is. */
export function FilmWork({ isQuick, job, step, onCancel }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rate = useRate(step);
  const shown = step?.shown;
  useEffect(() => {
    if (shown && canvas.current) drawBody(canvas.current, shown);
  }, [shown]);
  const share = step ? Math.min(1, step.done / job.seconds) : 0;
  return (
    <>
      {isQuick && <p className="soft">{FORM.work.quickTitle}</p>}
      {!step && <Loading says={FORM.work.starting} />}
      <canvas
        ref={canvas}
        className="film-work"
        role="img"
        aria-label={FORM.work.canvas}
        hidden={!step}
      />
      <progress className="film-progress" max={1} value={share} aria-label={FORM.work.title} />
      <p className="soft small">{step && FORM.work.progress(step.pictures, share, rate)}</p>
      <button type="button" className="quiet" onClick={onCancel}>
        {FORM.work.cancel}
      </button>
    </>
  );
}

/** Pictures a second since the first. */
function useRate(step: FilmStep | null): number {
  const [first, setFirst] = useState<{ readonly at: number; readonly pictures: number } | null>(
    null,
  );
  const pictures = step?.pictures ?? 0;
  useEffect(() => {
    if (pictures > 0) setFirst((known) => known ?? { at: performance.now(), pictures });
  }, [pictures]);
  if (!first) return 0;
  const seconds = (performance.now() - first.at) / 1000;
  return seconds > 0 ? (pictures - first.pictures) / seconds : 0;
}
