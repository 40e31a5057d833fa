import type { DiaryFields } from '@plumbline/application';

export type Region = DiaryFields['regions'][number];
export type View = 'back' | 'front';

/** A place on the body map. Its `id` is what the diary stores. */
export interface Spot {
  readonly id: string;
  readonly region: Region;
  /** The runner's own left and right, not the picture's. */
  readonly side: 'left' | 'right' | 'middle';
  readonly view: View;
  /** Within the figure's field of 240 by 480. */
  readonly box: Box;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the diary says it hurts. */
export type Places = Pick<DiaryFields, 'regions' | 'spots' | 'side'>;

export interface PlacesProps {
  readonly places: Places;
  readonly onChange: (places: Places) => void;
}

export const REGIONS = ['neck', 'upper_back', 'lower_back', 'buttock', 'leg'] as const;
export const VIEWS = ['back', 'front'] as const;
const FIELD_WIDTH = 240;

/** Every place of the map: from top to bottom, left to right as the runner stands. */
export const SPOTS: readonly Spot[] = [
  ...pair('neck', 'neck', 'back', [70, 58, 33, 34]),
  middle('neck_middle', 'neck', [104, 58, 32, 34]),
  ...pair('upper_back', 'upper_back', 'back', [67, 97, 36, 54]),
  middle('upper_back_middle', 'upper_back', [104, 97, 32, 54]),
  ...pair('lower_back', 'lower_back', 'back', [72, 157, 31, 58]),
  middle('lower_back_middle', 'lower_back', [104, 157, 32, 58]),
  ...pair('buttock', 'buttock', 'back', [67, 222, 36, 64]),
  middle('sacrum', 'buttock', [104, 221, 32, 44]),
  ...pair('thigh_back', 'leg', 'back', [73, 298, 36, 58]),
  ...pair('calf', 'leg', 'back', [76, 368, 34, 62]),
  ...pair('neck_front', 'neck', 'front', [74, 58, 36, 34]),
  ...pair('groin', 'leg', 'front', [74, 246, 38, 42]),
  ...pair('thigh_front', 'leg', 'front', [73, 296, 36, 52]),
  ...pair('shin', 'leg', 'front', [76, 372, 34, 62]),
];

const BY_ID: ReadonlyMap<string, Spot> = new Map(SPOTS.map((spot) => [spot.id, spot]));

export function spotsOf(region: Region): readonly Spot[] {
  return SPOTS.filter((spot) => spot.region === region);
}

/** The places after a tap on `spot`: the regions and the side follow from the spots. */
export function toggledSpot(places: Places, { id, region }: Spot): Places {
  const isOn = places.spots.includes(id);
  const spots = isOn ? places.spots.filter((other) => other !== id) : [...places.spots, id];
  const bare = isOn && !spots.some((other) => BY_ID.get(other)?.region === region);
  const regions = bare ? without(places.regions, region) : [...places.regions, region];
  return settled(regions, spots, places.side);
}

/** The places after a tap on a whole region: leaving it takes its spots away. */
export function toggledRegion(places: Places, region: Region): Places {
  if (!places.regions.includes(region)) {
    return settled([...places.regions, region], places.spots, places.side);
  }
  const spots = places.spots.filter((id) => BY_ID.get(id)?.region !== region);
  return settled(without(places.regions, region), spots, places.side);
}

/** Spots that this map does not know: from a file, kept as written. */
export function unknownSpots({ spots }: Places): readonly string[] {
  return spots.filter((id) => !BY_ID.has(id));
}

function settled(
  regions: readonly Region[],
  spots: readonly string[],
  before: Places['side'],
): Places {
  return {
    regions: REGIONS.filter((region) => regions.includes(region)),
    spots,
    side: regions.length === 0 ? null : sideOf(spots, before),
  };
}

/** A side counts for more than the middle; what only a region says keeps the side that was said. */
function sideOf(spots: readonly string[], before: Places['side']): Places['side'] {
  const sides = new Set(spots.flatMap((id) => BY_ID.get(id)?.side ?? []));
  if (sides.has('left') && sides.has('right')) return 'both';
  return (['left', 'right', 'middle'] as const).find((side) => sides.has(side)) ?? before;
}

function without(regions: readonly Region[], region: Region): readonly Region[] {
  return regions.filter((other) => other !== region);
}

type Corners = readonly [x: number, y: number, width: number, height: number];

function middle(id: string, region: Region, [x, y, width, height]: Corners): Spot {
  return { id, region, side: 'middle', view: 'back', box: { x, y, width, height } };
}

/** Left and right alike; `corners` are those of the one on the picture's left. */
function pair(
  name: string,
  region: Region,
  view: View,
  [x, y, width, height]: Corners,
): readonly Spot[] {
  const near = { x, y, width, height };
  const far = { ...near, x: FIELD_WIDTH - x - width };
  const [left, right] = view === 'back' ? [near, far] : [far, near];
  return [
    { id: `${name}_left`, region, side: 'left', view, box: left },
    { id: `${name}_right`, region, side: 'right', view, box: right },
  ];
}
