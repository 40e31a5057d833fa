import type { Picture } from './picture/picture.ts';
import type { Sighting, Tracker } from './tracker.ts';

/** Pictures that are looked at at once: further back, a runner is no longer where they were. */
export const AT_ONCE = 2;

/** A picture of a film. */
export interface FilmPicture<P extends Picture = Picture> {
  /** In the film's own s. */
  readonly t: number;
  /** Good until {@link AT_ONCE} more were asked for. */
  readonly picture: P;
  /** Lets go of what the picture is cut from. */
  readonly close: () => void;
}

export interface SeenPicture<P extends Picture> {
  readonly t: number;
  readonly picture: P;
  readonly sighting: Sighting;
}

/** What is seen of the runner in each picture, in order; the next is begun before the one before is done. */
export async function* followedIn<P extends Picture>(
  pictures: AsyncIterable<FilmPicture<P>>,
  tracker: Tracker,
): AsyncGenerator<SeenPicture<P>> {
  const going: Going<P>[] = [];
  try {
    for await (const of of pictures) {
      const sighting = tracker.see(of.picture);
      sighting.catch(() => {}); // Heard of in its turn.
      going.push({ of, sighting });
      if (going.length === AT_ONCE) yield* first(going);
    }
    while (going.length > 0) yield* first(going);
  } finally {
    for (const { of } of going) of.close();
  }
}

interface Going<P extends Picture> {
  readonly of: FilmPicture<P>;
  readonly sighting: Promise<Sighting>;
}

/** Takes the first away once whoever asked is done with it. */
async function* first<P extends Picture>(going: Going<P>[]): AsyncGenerator<SeenPicture<P>> {
  const [next] = going;
  if (!next) return;
  const { t, picture, close } = next.of;
  yield { t, picture, sighting: await next.sighting };
  close();
  going.shift();
}
