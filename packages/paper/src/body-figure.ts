import { smoothPath } from './smooth-path.ts';

/** A figure in a field of 240 by 480, from behind or from the front, and where each spot of the body map lies on it. */
export const FIELD = { width: 240, height: 480 } as const;
export const HEAD = { x: 120, y: 30, rx: 19, ry: 25 } as const;

/** The right half from the neck down; the left is its mirror image. */
const HALF: readonly (readonly [x: number, y: number])[] = [
  [130, 50],
  [132, 66],
  [152, 76],
  [178, 84],
  [192, 100],
  [199, 142],
  [208, 196],
  [216, 240],
  [210, 256],
  [203, 238],
  [190, 176],
  [177, 130],
  [169, 176],
  [167, 206],
  [174, 240],
  [174, 290],
  [163, 350],
  [163, 396],
  [151, 450],
  [152, 468],
  [136, 470],
  [132, 424],
  [129, 372],
  [127, 322],
  [120, 290],
];
const MIRRORED = HALF.slice(0, -1)
  .reverse()
  .map(([x, y]) => [FIELD.width - x, y] as const);

export const BODY_PATH = smoothPath([...HALF, ...MIRRORED]);

export interface SpotPlace {
  readonly view: 'back' | 'front';
  readonly x: number;
  readonly y: number;
}

/** The runner's own left is on the left of a back and on the right of a front. */
export const SPOT_PLACES: ReadonlyMap<string, SpotPlace> = new Map([
  ...pair('neck', 'back', 88, 76),
  middle('neck_middle', 74),
  ...pair('upper_back', 'back', 86, 124),
  middle('upper_back_middle', 124),
  ...pair('lower_back', 'back', 90, 186),
  middle('lower_back_middle', 186),
  ...pair('buttock', 'back', 88, 252),
  middle('sacrum', 240),
  ...pair('thigh_back', 'back', 92, 326),
  ...pair('calf', 'back', 94, 398),
  ...pair('neck_front', 'front', 92, 76),
  ...pair('groin', 'front', 96, 264),
  ...pair('thigh_front', 'front', 92, 322),
  ...pair('shin', 'front', 94, 402),
]);

/** Where a region lies, seen from behind. */
export const AREA_PLACES: ReadonlyMap<
  string,
  { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number }
> = new Map([
  ['neck', { x: 120, y: 72, rx: 26, ry: 15 }],
  ['upper_back', { x: 120, y: 124, rx: 44, ry: 30 }],
  ['lower_back', { x: 120, y: 190, rx: 40, ry: 28 }],
  ['buttock', { x: 120, y: 252, rx: 46, ry: 30 }],
  ['leg', { x: 120, y: 370, rx: 48, ry: 80 }],
]);

/** The spine, by which a back is told from a front. */
export const SPINE_PATH = 'M120 72V216M120 238V262';

function middle(spot: string, y: number): readonly [string, SpotPlace] {
  return [spot, { view: 'back', x: FIELD.width / 2, y }];
}

function pair(
  name: string,
  view: SpotPlace['view'],
  x: number,
  y: number,
): readonly (readonly [string, SpotPlace])[] {
  const near = { view, x, y };
  const far = { view, x: FIELD.width - x, y };
  const [left, right] = view === 'back' ? [near, far] : [far, near];
  return [
    [`${name}_left`, left],
    [`${name}_right`, right],
  ];
}
