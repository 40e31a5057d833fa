import type { FilmView } from '@plumbline/application';
import { useEffect, useId, useState } from 'react';
import { FORM } from '../../words/form.ts';
import { BONES, sideOf } from './bones.ts';

type Figure = NonNullable<FilmView['figure']>;
type Posture = Figure[number];

interface Props {
  readonly figures: readonly { readonly name: string; readonly figure: Figure }[];
}

/** ms that each moment is shown for: a third of real speed. */
const MOMENT_MS = 90;
const HEAD = 0.06;
const WORDS = FORM.compare;

/** Runners at the same moment of the stride, side by side, moved by hand or played. */
export function StrideFigures({ figures }: Props) {
  const id = useId();
  const moments = figures[0]?.figure.length ?? 1;
  const [moment, setMoment] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setMoment((now) => (now + 1) % moments), MOMENT_MS);
    return () => clearInterval(timer);
  }, [isPlaying, moments]);
  const percent = Math.round((100 * moment) / moments);
  return (
    <div className="strides">
      <div className="stride-pictures">
        {figures.map(({ name, figure }) => (
          <figure key={name}>
            <StickFigure posture={figure[moment] ?? []} name={name} />
            <figcaption className="small">{name}</figcaption>
          </figure>
        ))}
      </div>
      <div className="stride-slider">
        <label htmlFor={id}>{WORDS.moment}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={moments - 1}
          value={moment}
          aria-valuetext={WORDS.momentSays(percent)}
          onChange={({ target }) => {
            setPlaying(false);
            setMoment(Number(target.value));
          }}
        />
        <span className="soft small">{WORDS.momentSays(percent)}</span>
        <button type="button" className="quiet" onClick={() => setPlaying(!isPlaying)}>
          {isPlaying ? WORDS.pause : WORDS.play}
        </button>
      </div>
    </div>
  );
}

function StickFigure({ posture, name }: { readonly posture: Posture; readonly name: string }) {
  const at = (k: number) => posture[k] ?? [0, 0];
  const [headX, headY] = [7, 8].map(at).reduce(([x, y], [a, b]) => [x + a / 2, y + b / 2], [0, 0]);
  return (
    <svg className="stride-picture" viewBox="-0.55 -0.62 1.1 1.25" role="img" aria-label={name}>
      <line className="stride-plumb" x1="0" y1="-0.6" x2="0" y2="0.6" />
      <circle className="stride-head" cx={headX} cy={headY} r={HEAD} />
      {BONES.map(([a, b]) => (
        <line
          key={`${a} ${b}`}
          className={`stride-${sideOf(a, b)}`}
          x1={at(a)[0]}
          y1={at(a)[1]}
          x2={at(b)[0]}
          y2={at(b)[1]}
        />
      ))}
    </svg>
  );
}
