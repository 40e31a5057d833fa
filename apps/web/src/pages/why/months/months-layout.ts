import type { MonthView } from '@plumbline/application';
import type { CauseId } from '@plumbline/domain';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** Heights of the bands, in CSS pixels from the top. */
const BAND = { pain: 92, gap: 22, distance: 92, heading: 12, row: 30, foot: 40 } as const;
/** Narrower than this a month can hardly be hit with a finger. */
const NARROWEST = 34;
const WIDEST = 84;

export interface MonthMark {
  readonly month: MonthView;
  /** Left edge and middle of the column. */
  readonly left: number;
  readonly middle: number;
  readonly bar: number;
  readonly mean: number | null;
  readonly worst: number | null;
}

export interface MonthsLayout {
  readonly width: number;
  readonly height: number;
  readonly column: number;
  readonly marks: readonly MonthMark[];
  /** Through the mean pain, broken where nothing was reported. */
  readonly painLine: string;
  readonly painTop: number;
  readonly painBottom: number;
  readonly distanceTop: number;
  readonly distanceBottom: number;
  /** Largest distance of the scale, in what is shown. */
  readonly distanceMost: number;
  /** Causes with a mark, in the order given, and the middle of each one's row. */
  readonly rows: readonly { readonly cause: CauseId; readonly y: number }[];
}

/**
 * @param room width there is, in CSS pixels; more months than fit are wider, and scrolled
 * @param shown from km to the runner's unit
 */
export function monthsLayout(
  months: readonly MonthView[],
  causes: readonly CauseId[],
  room: number,
  shown: (km: number) => number,
): MonthsLayout {
  const column = Math.min(WIDEST, Math.max(NARROWEST, room / Math.max(1, months.length)));
  const [painTop, painBottom] = [8, BAND.pain];
  const distanceTop = BAND.pain + BAND.gap;
  const distanceBottom = distanceTop + BAND.distance;
  const most = Math.max(1, ...months.map(({ km }) => shown(km)));
  const distance = scaleLinear([0, most], [distanceBottom, distanceTop]).nice(4);
  const pain = scaleLinear([0, 10], [painBottom, painTop]);
  const marks = months.map((month, i) => ({
    month,
    left: i * column,
    middle: (i + 0.5) * column,
    bar: distance(shown(month.km)),
    mean: month.painMean === null ? null : pain(month.painMean),
    worst: month.painWorst === null ? null : pain(month.painWorst),
  }));
  const named = causes.filter((cause) =>
    months.some(({ high }) => high.some((mark) => mark.cause === cause && mark.runs > 0)),
  );
  const rowsTop = distanceBottom + BAND.gap + (named.length > 0 ? BAND.heading : 0);
  const rows = named.map((cause, i) => ({ cause, y: rowsTop + (i + 0.5) * BAND.row }));
  return {
    width: column * months.length,
    height: rowsTop + named.length * BAND.row + BAND.foot,
    column,
    marks,
    painLine: throughMeans(marks),
    painTop,
    painBottom,
    distanceTop,
    distanceBottom,
    distanceMost: distance.domain()[1] ?? most,
    rows,
  };
}

function throughMeans(marks: readonly MonthMark[]): string {
  const path = line<MonthMark>(
    ({ middle }) => middle,
    ({ mean }) => mean ?? 0,
  ).defined(({ mean }) => mean !== null);
  return path([...marks]) ?? '';
}
