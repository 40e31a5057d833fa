import { describe, expect, test } from 'vitest';
import { detectorAnchors } from './detector/anchors.ts';
import type { Network, PoseNetworks } from './network.ts';
import type { Picture } from './picture/picture.ts';
import type { Place, Region } from './picture/region.ts';
import { peopleIn, type Sighting, trackRunner } from './tracker.ts';

const SIZE = { width: 1000, height: 1000 };
const ANCHORS = detectorAnchors();

/** A runner who stands in the pictures: where the hips are, and how far it is to the rim. */
interface Standing {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** Networks that see these runners, each as long as the square lies round them. */
function world({ turnsFor = () => 0 }: { readonly turnsFor?: (run: number) => number } = {}) {
  let standing: readonly Standing[] = [];
  let square: Region | undefined;
  const asked = { detector: 0, landmarks: 0 };
  const picture: Picture = {
    ...SIZE,
    cut: (region, side) => {
      square = region;
      return new Uint8Array(side * side * 4).fill(102);
    },
  };
  const pictureOf = (...runners: readonly Standing[]): Picture => ({
    ...SIZE,
    cut: (...how) => {
      standing = runners;
      return picture.cut(...how);
    },
  });
  const share = (value: number, axis: 'x' | 'y') => {
    const { size = 1, [axis]: middle = 0 } = square ?? {};
    return (value - middle) / size + 0.5;
  };
  const detector: Network = {
    run: async () => {
      asked.detector += 1;
      const boxes = new Float32Array(ANCHORS.length * 12);
      const scores = new Float32Array(ANCHORS.length).fill(-9);
      for (const [i, { x, y, reach }] of standing.entries()) {
        const tiny = reach / (square?.size ?? 1) < 0.04;
        const [u, v] = [share(x, 'x'), share(y, 'y')];
        if (tiny || u < 0 || v < 0 || u > 1 || v > 1) continue;
        const anchor = ANCHORS[i] ?? { x: 0, y: 0 };
        const [dx, dy] = [(u - anchor.x) * 224, (v - anchor.y) * 224];
        const up = (reach / (square?.size ?? 1)) * 224;
        scores[i] = 3;
        boxes.set([dx, dy, up, up, dx, dy, dx, dy - up, 0, 0, 0, 0], i * 12);
      }
      return [boxes, scores];
    },
  };
  const landmarks: Network = {
    run: async () => {
      asked.landmarks += 1;
      const { x = 0, y = 0, size = 0 } = square ?? {};
      const away = (one: Standing) => Math.hypot(one.x - x, one.y - y);
      const [nearest] = [...standing].sort((a, b) => away(a) - away(b));
      const found = nearest && away(nearest) < size / 4 ? nearest : undefined;
      const points = new Float32Array(195);
      const hips = found ?? { x: 0, y: 0, reach: 0 };
      for (let k = 0; k < 39; k++) {
        const up = k === 34 ? hips.reach : 0;
        points.set([share(hips.x, 'x') * 256, share(hips.y - up, 'y') * 256], k * 5);
      }
      const map = new Float32Array(64 * 64 * 39).fill(-20);
      for (let i = turnsFor(asked.landmarks); i > 0; i--) await Promise.resolve();
      return [points, new Float32Array([found ? 0.9 : 0.1]), map];
    },
  };
  const networks: PoseNetworks = { detector, landmarks };
  return {
    networks,
    asked,
    picture,
    pictureOf,
    stand: (...runners: readonly Standing[]) => {
      standing = runners;
    },
  };
}

const ANNA = { x: 300, y: 500, reach: 200 };
const BEN = { x: 700, y: 500, reach: 240 };

describe('a runner', () => {
  test('is looked for once, and then followed without the detector', async () => {
    const { networks, asked, picture, stand } = world();
    const tracker = trackRunner(networks);
    for (let i = 0; i < 5; i++) {
      stand({ ...ANNA, x: ANNA.x + 20 * i });
      const { landmarks, brightness } = await tracker.see(picture);
      expect(landmarks?.[23]?.[0]).toBeCloseTo(300 + 20 * i, 1);
      expect(brightness).toBeCloseTo(0.4);
    }
    expect(asked).toEqual({ detector: 1, landmarks: 5 });
  });

  test('who leaves is said to be gone, and is found again on coming back', async () => {
    const { networks, picture, stand } = world();
    const tracker = trackRunner(networks);
    stand(ANNA);
    await tracker.see(picture);
    stand();
    expect(await tracker.see(picture)).toEqual({ landmarks: undefined, brightness: undefined });
    stand({ ...ANNA, x: 800 });
    expect((await tracker.see(picture)).landmarks?.[23]?.[0]).toBeCloseTo(800, 1);
  });

  test('who is small in the picture is found in squares of it', async () => {
    const { networks, asked, picture, stand } = world();
    stand({ x: 820, y: 800, reach: 30 });
    const { landmarks } = await trackRunner(networks).see(picture);
    expect(landmarks?.[23]?.[0]).toBeCloseTo(820, 1);
    expect(asked.detector).toBeGreaterThan(1);
  });

  test('who is not there is not searched for in every square of every picture', async () => {
    const { networks, asked, picture } = world();
    const tracker = trackRunner(networks);
    for (let i = 0; i < 8; i++) await tracker.see(picture);
    const once = asked.detector;
    for (let i = 0; i < 7; i++) await tracker.see(picture);
    expect(asked.detector - once).toBeLessThan(once + 7);
    expect(once).toBeLessThan(8 * 8);
  });
});

describe('pictures that are looked at two at a time', () => {
  const places = [300, 320, 330, 345, 500, 700, 710, undefined, undefined, 720, 730, 745];
  const pictures = places.map((x) => (x === undefined ? [] : [{ ...ANNA, x }]));

  test.each([
    ['the first answers first', (run: number) => 20 * (run % 2)],
    ['the second answers first', (run: number) => 20 * ((run + 1) % 2)],
    ['both answer together', () => 3],
  ])('show the same as one after another: %s', async (_, turnsFor) => {
    const seen = await seenIn(pictures, { atOnce: 2, turnsFor });
    expect(seen.map((x) => x && Math.round(x))).toEqual(places);
    expect(seen).toEqual(await seenIn(pictures, { atOnce: 1 }));
  });

  test('do not show two runners by turns once one was taken for the other', async () => {
    const other = { ...ANNA, x: 420 };
    const both = [ANNA, other];
    const hidden = [[ANNA], both, both, [other], both, both, both, both];
    const seen = await seenIn(hidden, { atOnce: 2 });
    expect(seen.map((x) => x && Math.round(x))).toEqual([300, 300, 300, 420, 420, 420, 420, 420]);
  });

  test('that cannot be looked at fail where they are asked for', async () => {
    const { networks, pictureOf } = world();
    const tracker = trackRunner(networks);
    const torn: Picture = {
      ...SIZE,
      cut: () => {
        throw new Error('torn');
      },
    };
    const both = [tracker.see(torn), tracker.see(pictureOf(ANNA))];
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
  });
});

describe('of two runners', () => {
  test('the larger is followed', async () => {
    const { networks, picture, stand } = world();
    stand(ANNA, BEN);
    expect((await trackRunner(networks).see(picture)).landmarks?.[23]?.[0]).toBeCloseTo(700, 1);
  });

  test('the one who was pointed at is followed', async () => {
    const { networks, picture, stand } = world();
    stand(ANNA, BEN);
    const tracker = trackRunner(networks, { x: 320, y: 450 });
    expect((await tracker.see(picture)).landmarks?.[23]?.[0]).toBeCloseTo(300, 1);
  });

  test('the one who was lost is looked for where they were', async () => {
    const { networks, picture, stand } = world();
    const tracker = trackRunner(networks);
    stand(ANNA);
    await tracker.see(picture);
    stand();
    await tracker.see(picture);
    stand(BEN, { ...ANNA, x: 330 });
    expect((await tracker.see(picture)).landmarks?.[23]?.[0]).toBeCloseTo(330, 1);
  });

  test('both can be pointed at, the larger named first', async () => {
    const { networks, picture, stand } = world();
    stand(ANNA, BEN);
    expect((await peopleIn(networks, picture)).map(({ x }) => Math.round(x))).toEqual([700, 300]);
    stand();
    expect(await peopleIn(networks, picture)).toEqual([]);
  });
});

interface How {
  readonly atOnce: number;
  readonly turnsFor?: (run: number) => number;
  readonly runner?: Place;
}

/** Where the near hip is seen in each picture, `atOnce` of them looked at at once. */
async function seenIn(
  pictures: readonly (readonly Standing[])[],
  { atOnce, turnsFor, runner }: How,
): Promise<readonly (number | undefined)[]> {
  const { networks, pictureOf } = world(turnsFor && { turnsFor });
  const tracker = trackRunner(networks, runner);
  const going: Promise<Sighting>[] = [];
  for (const [i, runners] of pictures.entries()) {
    if (i >= atOnce) await going[i - atOnce];
    going.push(tracker.see(pictureOf(...runners)));
  }
  return (await Promise.all(going)).map(({ landmarks }) => landmarks?.[23]?.[0]);
}
