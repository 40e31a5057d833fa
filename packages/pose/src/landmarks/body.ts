import { LANDMARK_COUNT, type Landmark } from '@plumbline/domain';
import { inputOf, type Network, sigmoid } from '../network.ts';
import { brightnessOf } from '../picture/light.ts';
import type { Picture } from '../picture/picture.ts';
import { inPicture, type Place, type Region, regionRound } from '../picture/region.ts';
import { MAP_SIDE, refined } from './refine.ts';

/** Pixels a side that the network looks at. */
export const BODY_SIDE = 256;
/** The body's points, and six more: two of them say where the next region lies. */
const POINTS = 39;
/** x, y and z in pixels of the region; how visible and how present, as logits. */
const PER_POINT = 5;
const SIZES = [POINTS * PER_POINT, 1, MAP_SIDE * MAP_SIDE * POINTS] as const;
const [HIPS, RIM] = [33, 34] as const;
/** Less sure than this, nobody is there. */
const LEAST_SURE = 0.5;

/** What the network says of one region. */
export interface BodyReading {
  /** In pixels of the picture; nothing where it says that there is no body. */
  readonly body: Body | undefined;
  /** How bright the middle of the region is, 0 to 1. */
  readonly brightness: number;
}

export interface Body {
  readonly landmarks: readonly Landmark[];
  /** Where the same body is to be looked for in the next picture. */
  readonly next: Region;
}

/** The points of the body in a region of the picture. */
export async function readBody(
  network: Network,
  picture: Picture,
  region: Region,
): Promise<BodyReading> {
  const pixels = picture.cut(region, BODY_SIDE);
  const [points, flag, map] = await network.run(inputOf(pixels, { low: 0, high: 1 }), SIZES);
  if (!points || !flag || !map) throw new Error('the network gave no answer');
  const brightness = brightnessOf(pixels, BODY_SIDE);
  if ((flag[0] ?? 0) < LEAST_SURE) return { body: undefined, brightness };
  return { body: bodyFrom({ points, map }, region), brightness };
}

/** @param points of the network, @param map logits for each cell and point */
export function bodyFrom(
  { points, map }: { readonly points: Float32Array; readonly map: Float32Array },
  region: Region,
): Body {
  const places = Array.from({ length: POINTS }, (_, point) => {
    const at = (k: number) => points[point * PER_POINT + k] as number;
    const rough = { x: at(0) / BODY_SIDE, y: at(1) / BODY_SIDE };
    const place = inPicture(region, refined(map, { point, points: POINTS }, rough));
    return { ...place, visibility: sigmoid(at(3)) };
  });
  return {
    landmarks: places.slice(0, LANDMARK_COUNT).map(({ x, y, visibility }) => [x, y, visibility]),
    next: regionRound(places[HIPS] as Place, places[RIM] as Place),
  };
}
