import { expect, test } from 'vitest';
import { AT_ONCE, type FilmPicture, followedIn } from './follow.ts';
import type { Picture } from './picture/picture.ts';
import type { Sighting, Tracker } from './tracker.ts';

const PICTURE: Picture = { width: 1, height: 1, cut: () => [] };

/** A film of so many pictures, and what of them is open. */
function film(count: number) {
  const open = new Set<number>();
  async function* pictures(): AsyncGenerator<FilmPicture> {
    for (let t = 0; t < count; t++) {
      open.add(t);
      yield { t, picture: PICTURE, close: () => open.delete(t) };
    }
  }
  return { open, pictures: pictures() };
}

/** Sees each picture once it is told to; `asked` pictures were given to it. */
function slowTracker() {
  const waiting: ((sighting: Sighting) => void)[] = [];
  const state = { asked: 0 };
  const tracker: Tracker = {
    see: () => {
      const brightness = state.asked++;
      return new Promise((resolve) => {
        waiting.push(() => resolve({ landmarks: undefined, brightness }));
      });
    },
  };
  return { tracker, state, see: (i: number) => waiting[i]?.({} as Sighting) };
}

test('the next picture is looked at before the one before is done, and they come in order', async () => {
  const { open, pictures } = film(3);
  const { tracker, state, see } = slowTracker();
  const seen = followedIn(pictures, tracker);
  const first = seen.next();
  await expect.poll(() => state.asked).toBe(AT_ONCE);
  see(1);
  see(0);
  expect(await first).toMatchObject({ value: { t: 0, sighting: { brightness: 0 } } });
  expect([...open]).toEqual([0, 1]);
  const second = seen.next();
  await expect.poll(() => state.asked).toBe(3);
  expect(await second).toMatchObject({ value: { t: 1, sighting: { brightness: 1 } } });
  see(2);
  expect(await seen.next()).toMatchObject({ value: { t: 2 } });
  expect(await seen.next()).toMatchObject({ done: true });
  expect([...open]).toEqual([]);
});

test('pictures are let go of when nobody wants more, and when one cannot be looked at', async () => {
  const left = film(5);
  const { tracker, see } = slowTracker();
  const seen = followedIn(left.pictures, tracker);
  const first = seen.next();
  await expect.poll(() => left.open.size).toBe(2);
  see(0);
  await first;
  await seen.return(undefined);
  expect([...left.open]).toEqual([]);

  const torn = film(5);
  const failing: Tracker = { see: () => Promise.reject(new Error('torn')) };
  await expect(followedIn(torn.pictures, failing).next()).rejects.toThrow('torn');
  expect([...torn.open]).toEqual([]);
});
