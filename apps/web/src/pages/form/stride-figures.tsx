import type { FilmView } from '@plumbline/application';
import { useEffect, useId, useRef, useState } from 'react';
import { FORM } from '../../words/form.ts';
import { BONES, sideOf } from './bones.ts';
import { SHOWN, type StrideFilm, useStridePictures } from './use-stride-pictures.ts';

type Figure = NonNullable<FilmView['figure']>;
type Posture = Figure[number];

interface StrideFigure {
  readonly name: string;
  readonly figure: Figure;
  /** The film that it was measured from, where that is at hand. */
  readonly film?: StrideFilm | undefined;
}

interface Props {
  readonly figures: readonly StrideFigure[];
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
  const [isDrawn, setDrawn] = useState(false);
  const hasFilm = figures.some(({ film }) => film);
  const percent = Math.round((100 * moment) / moments);
  return (
    <div className="strides">
      <div className="stride-pictures">
        {figures.map((each) => (
          <figure key={each.name}>
            <Moment {...each} film={isDrawn ? undefined : each.film} moment={moment} />
            <figcaption className="small">{each.name}</figcaption>
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
        {hasFilm && (
          <button
            type="button"
            className="quiet"
            aria-pressed={isDrawn}
            onClick={() => setDrawn(!isDrawn)}
          >
            {WORDS.drawing}
          </button>
        )}
      </div>
    </div>
  );
}

/** The film's own picture of the moment with the points on it, or the usual stride drawn until there is one. */
function Moment({ name, figure, film, moment }: StrideFigure & { readonly moment: number }) {
  const pictures = useStridePictures(film);
  const picture = pictures?.[moment];
  if (!film || !picture) return <StickFigure posture={figure[moment] ?? []} name={name} />;
  return (
    <div className="stride-film">
      <FilmPicture picture={picture} name={name} />
      <div aria-hidden="true">
        <StickFigure posture={film.stride.moments[moment]?.posture ?? []} name="" />
      </div>
    </div>
  );
}

function FilmPicture({ picture, name }: { readonly picture: ImageData; readonly name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(picture, 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      width={picture.width}
      height={picture.height}
      role="img"
      aria-label={name}
    />
  );
}

const BOX = [-SHOWN.width / 2, SHOWN.below - SHOWN.height / 2, SHOWN.width, SHOWN.height].join(' ');

function StickFigure({ posture, name }: { readonly posture: Posture; readonly name: string }) {
  const at = (k: number) => posture[k] ?? [0, 0];
  const [headX, headY] = [7, 8].map(at).reduce(([x, y], [a, b]) => [x + a / 2, y + b / 2], [0, 0]);
  return (
    <svg className="stride-picture" viewBox={BOX} role="img" aria-label={name}>
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
