import type { Place } from '@plumbline/pose';
import { useEffect, useRef } from 'react';
import type { LookedAt } from '../../film/film.ts';
import { FORM } from '../../words/form.ts';

interface Props {
  readonly looked: LookedAt;
  readonly runner: Place | null;
  readonly onRunner: (runner: Place) => void;
}

/** The picture at which reading begins, with everybody in it to be pointed at. */
export function FirstPicture({ looked: { image, facts, people }, runner, onRunner }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [image]);
  const chosen = runner ?? people[0] ?? null;
  return (
    <figure className="film-picture">
      <div className="film-people">
        <canvas
          ref={canvas}
          width={image.width}
          height={image.height}
          role="img"
          aria-label={FORM.setup.preview}
        />
        {people.length > 1 &&
          people.map(({ x, y }, i) => (
            <button
              key={`${x} ${y}`}
              type="button"
              className="film-person"
              aria-label={FORM.setup.person(i + 1)}
              aria-pressed={chosen?.x === x && chosen.y === y}
              style={{ left: `${(100 * x) / facts.width}%`, top: `${(100 * y) / facts.height}%` }}
              onClick={() => onRunner({ x, y })}
            >
              {i + 1}
            </button>
          ))}
      </div>
      <figcaption className="soft small">{FORM.setup.preview}</figcaption>
    </figure>
  );
}
