import type { FilmView } from '@plumbline/application';
import { useEffect, useState } from 'react';
import type { FilmMoment } from '../../film/film.ts';
import { picturesOf } from '../../film/read-film.ts';

/** A stride of a film that is at hand. */
export interface StrideFilm {
  readonly file: Blob;
  readonly stride: NonNullable<FilmView['stride']>;
}

/** What is shown round the hips, in heights of the body. */
export const SHOWN = { width: 1.1, height: 1.25, below: 0.005 } as const;
/** Pixels of a picture from side to side. */
const COLUMNS = 264;

/** The pictures of a stride, once they are read; nothing where there is no film, or it cannot be read any more. */
export function useStridePictures(film: StrideFilm | undefined): readonly ImageData[] | undefined {
  const [read, setRead] = useState<{
    readonly of: StrideFilm;
    readonly pictures: readonly ImageData[];
  }>();
  useEffect(() => {
    if (!film) return;
    const stop = new AbortController();
    picturesOf(film.file, { moments: momentsOf(film.stride), signal: stop.signal })
      .then((outcome) => {
        if (outcome.ok) setRead({ of: film, pictures: outcome.value });
      })
      .catch((thrown: unknown) => {
        if (!stop.signal.aborted) throw thrown;
      });
    return () => stop.abort();
  }, [film]);
  return read?.of === film ? read?.pictures : undefined;
}

function momentsOf({ height, moments }: StrideFilm['stride']): readonly FilmMoment[] {
  const size = SHOWN.width * height;
  const rows = Math.round((COLUMNS * SHOWN.height) / SHOWN.width);
  return moments.map(({ at, x, y }) => {
    const region = { x, y: y + SHOWN.below * height, size, rotation: 0 };
    return { at, region, columns: COLUMNS, rows };
  });
}
