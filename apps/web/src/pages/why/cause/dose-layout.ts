import type { CauseView, DosePoint } from '@plumbline/application';
import { type ScaleLinear, scaleLinear } from 'd3-scale';

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where one run is drawn. `low` and `high` are the ends of its error bar. */
export interface Mark {
  readonly point: DosePoint;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

export interface DoseLayout {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** In the order of their exposure, so that keys walk from left to right. */
  readonly marks: readonly Mark[];
  readonly inner: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

export const RADIUS = 4.5;
/** A normal distribution holds 80 % within this many standard deviations. */
const EIGHTY_PERCENT = 1.2816;
/** The scale never ends below this pain, so that a mild diary does not look like a bad one. */
const LEAST_TOP = 5;

/** The picture of pain by exposure: every run a mark, runs alike set a little apart so that each is seen. */
export function doseLayout(
  { points, harmless, curve }: Pick<CauseView, 'points' | 'harmless' | 'curve'>,
  { width, height }: Size,
): DoseLayout {
  const inner = { left: 34, right: width - 12, top: 22, bottom: height - 48 };
  const exposures = [harmless, ...points.map((point) => point.exposure)];
  const [least, most] = [Math.min(...exposures), Math.max(...exposures)];
  const room = (most - least || 1) * 0.05;
  const x = scaleLinear([least - room, most + room], [inner.left, inner.right]);
  const expected = (curve ?? []).map(({ mean }) => mean);
  const top = Math.min(
    10,
    Math.ceil(Math.max(LEAST_TOP, ...points.map((p) => p.pain), ...expected)),
  );
  const y = scaleLinear([-0.5, top + 0.5], [inner.bottom, inner.top]);
  const within = (at: number) => Math.min(inner.right, Math.max(inner.left, at));
  const lane = lanes(Math.abs(y(0) - y(1)));
  const marks = [...points]
    .sort((a, b) => a.exposure - b.exposure || a.day.localeCompare(b.day))
    .map((point) => {
      const at = x(point.exposure);
      const reach = point.sd * EIGHTY_PERCENT;
      return {
        point,
        x: at,
        y: y(point.pain) + lane(point.pain, at),
        low: within(x(point.exposure - reach)),
        high: within(x(point.exposure + reach)),
      };
    });
  return { x, y, marks, inner };
}

/** How far above or below its pain a mark is set: the first free lane, nearest first. */
function lanes(step: number): (pain: number, at: number) => number {
  const reach = Math.floor((step * 0.38) / (RADIUS + 1));
  const offsets = [0];
  for (let i = 1; i <= reach; i++) offsets.push(-i, i);
  const last = new Map<string, number>();
  return (pain, at) => {
    const end = (offset: number) => last.get(`${pain}/${offset}`) ?? Number.NEGATIVE_INFINITY;
    const free =
      offsets.find((offset) => at - end(offset) >= 2 * RADIUS + 1) ??
      offsets.reduce((best, offset) => (end(offset) < end(best) ? offset : best));
    last.set(`${pain}/${free}`, at);
    return free * (RADIUS + 1);
  };
}

/** The mark nearest to a place in the picture, if one is within reach. */
export function nearestMark(
  marks: readonly Mark[],
  x: number,
  y: number,
  reach = 28,
): number | null {
  let [best, least] = [null as number | null, reach * reach];
  marks.forEach((mark, index) => {
    const distance = (mark.x - x) ** 2 + (mark.y - y) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** Paths of all marks of a kind, so that thousands of runs are a few elements. Recalled pain is a diamond. */
export function marksPath(
  marks: readonly Mark[],
  obtained: DosePoint['obtained'],
  radius = RADIUS,
): string {
  return marks
    .filter((mark) => mark.point.obtained === obtained)
    .map((mark) => shapeOf(mark, radius))
    .join('');
}

/** Outline of one mark. */
export function shapeOf({ x, y, point }: Mark, radius: number): string {
  const at = `M${round(x)},${round(y)}`;
  if (!point.recalled)
    return `${at}m${-radius},0a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0z`;
  const r = radius * 1.25;
  return `${at}m0,${-r}l${r},${r}l${-r},${r}l${-r},${-r}z`;
}

/** Error bars of the estimated runs. */
export function barsPath(marks: readonly Mark[]): string {
  return marks
    .filter((mark) => mark.point.obtained === 'estimated')
    .map(({ low, high, y }) => {
      const [from, to] = [round(low), round(high)];
      return `M${from},${round(y) - 3}v6m0,-3H${to}m0,-3v6`;
    })
    .join('');
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
