import type { StreamsView } from '@plumbline/application';

type Route = NonNullable<StreamsView['route']>;

/** A route made ready to draw: y grows downwards, and there is room around it. All in metres. */
export interface DrawnRoute {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly width: number;
  readonly height: number;
  /** A line as long as this many metres says how large it all is. */
  readonly bar: number;
  readonly wide: number;
  readonly tall: number;
  /** Metres from the end back to the start. */
  readonly apart: number;
}

/** Share of the larger side that is left free around the route. */
const ROOM = 0.08;
const LEAST_METRES = 50;

export function drawRoute(route: Route): DrawnRoute | null {
  const [start, end] = [route[0], route.at(-1)];
  if (!start || !end || route.length < 2) return null;
  const [west, east] = spanOf(route.map(([x]) => x));
  const [south, north] = spanOf(route.map(([, y]) => y));
  const room = Math.max(east - west, north - south, LEAST_METRES) * ROOM;
  return {
    points: route.map(([x, y]) => [x - west + room, north - y + room]),
    width: east - west + 2 * room,
    height: north - south + 2 * room,
    bar: barOf(Math.max(east - west, LEAST_METRES)),
    wide: east - west,
    tall: north - south,
    apart: Math.hypot(end[0] - start[0], end[1] - start[1]),
  };
}

/** Where along a route of `points` a moment lies, which may have been told more or less often. */
export function pointOf(points: number, moment: number, moments: number): number {
  return moments <= 1 ? 0 : Math.round((moment / (moments - 1)) * (points - 1));
}

function spanOf(values: readonly number[]): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** About a quarter of the width, in round metres. */
function barOf(wide: number): number {
  const power = 10 ** Math.floor(Math.log10(wide / 4));
  const times = [5, 2, 1].find((one) => one * power <= wide / 4) ?? 1;
  return times * power;
}
