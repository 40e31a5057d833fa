import type { Reading } from '../reading/reading.ts';
import type { RunDraft } from '../record/run.ts';

const MS_PER_MINUTE = 60_000;
const QUARTER_HOUR_MS = 15 * MS_PER_MINUTE;
/** Two watches of one runner are started within this, and never farther apart than half the run. */
const START_TOLERANCE_MS = 3 * MS_PER_MINUTE;
/** Clocks in use are at most this far from UTC. */
const WIDEST_OFFSET_MS = 14 * 60 * MS_PER_MINUTE;
/** A table may give its start in whole minutes. */
const WALL_TOLERANCE_MS = 90_000;
/** Share of the shorter recording that must lie within the longer. */
const MOSTLY_WITHIN = 0.8;
/** Paces of one run by two devices differ by less. */
const PACE_RATIO = 1.3;
/** Lengths of two recordings that start together. */
const LENGTH_RATIO = 1.05;

/**
 * Whether two drafts are recordings of one and the same run. Symmetric.
 *
 * One runner is in one place at a time, so time decides. With clocks that can be trusted: either the
 * two start within three minutes (and within half of the shorter), with lengths that agree; or four
 * fifths of the shorter lie within the longer, at paces that agree. A row of a table that names no zone
 * is compared by the clock on the wall where the other's offset is known; where it is not, the starts
 * may differ by whole quarter hours, and then distance and duration must agree to half a per cent. Of a
 * device without a date all runs may seem to be of one moment, so there only the same is the same.
 */
export function sameRun(a: RunDraft, b: RunDraft): boolean {
  if (twoOfOneFile(a, b)) return a.start === b.start;
  if (a.offset.dayIsGuess || b.offset.dayIsGuess) return sameStartAndLength(a, b);
  if (isWallClock(a) === isWallClock(b)) return sameMoment(a, b, a.start - b.start);
  const [row, other] = isWallClock(a) ? [a, b] : [b, a];
  if (knowsItsZone(other)) return sameMoment(row, other, wallClock(row) - wallClock(other));
  if (sameButForTheZone(row, other)) return true;
  return row.offset.from === 'profile' && sameMoment(row, other, row.start - other.start);
}

/** The parts of one file, the legs of a triathlon or the rows of a table, are different runs. */
function twoOfOneFile(a: RunDraft, b: RunDraft): boolean {
  const [one, other] = [a.sources[0], b.sources[0]];
  if (a.sources.length > 1 || b.sources.length > 1) return false;
  return one !== undefined && one.sha256 === other?.sha256;
}

function sameStartAndLength(a: RunDraft, b: RunDraft): boolean {
  return a.start === b.start && duration(a) === duration(b);
}

/** A row that says what the clock on the wall showed, and not where the wall was. */
function isWallClock(draft: RunDraft): boolean {
  return !knowsItsZone(draft) && draft.sources.every(({ format }) => format === 'garmin-csv');
}

function knowsItsZone({ offset }: RunDraft): boolean {
  return offset.from === 'file' || offset.from === 'position';
}

function wallClock({ start, offset }: RunDraft): number {
  return start + offset.minutes * MS_PER_MINUTE;
}

/** Whether the two, the first starting `later` ms after the second, fill the same time. */
function sameMoment(a: RunDraft, b: RunDraft, later: number): boolean {
  const [lengthA, lengthB] = [duration(a), duration(b)];
  if (lengthA === undefined || lengthB === undefined) {
    return Math.abs(later) <= START_TOLERANCE_MS && agree(a.distance, b.distance, LENGTH_RATIO);
  }
  const [shorter, longer] = [Math.min(lengthA, lengthB), Math.max(lengthA, lengthB)];
  const startTogether = Math.abs(later) <= Math.min(START_TOLERANCE_MS, (shorter * 1000) / 2);
  if (startTogether && longer <= shorter * LENGTH_RATIO && agree(a.speed, b.speed, PACE_RATIO))
    return true;
  const begin = Math.max(later / 1000, 0);
  const end = Math.min(later / 1000 + lengthA, lengthB);
  return end - begin >= MOSTLY_WITHIN * shorter && agree(a.speed, b.speed, PACE_RATIO);
}

/** Starts that differ by a clock's offset, and otherwise the same numbers. */
function sameButForTheZone(a: RunDraft, b: RunDraft): boolean {
  const apart = Math.abs(a.start - b.start);
  if (apart > WIDEST_OFFSET_MS + WALL_TOLERANCE_MS) return false;
  const odd = apart % QUARTER_HOUR_MS;
  if (Math.min(odd, QUARTER_HOUR_MS - odd) > WALL_TOLERANCE_MS) return false;
  if (!a.distance.known || !b.distance.known) return false;
  return nearly(a.distance.value, b.distance.value, 15) && durationsNearly(a, b);
}

/** A table gives the timer's time or the time on the wall, and does not say which. */
function durationsNearly(a: RunDraft, b: RunDraft): boolean {
  const known = ({ elapsed, moving }: RunDraft) =>
    [elapsed, moving].flatMap((reading) => (reading.known ? [reading.value] : []));
  return known(a).some((x) => known(b).some((y) => nearly(x, y, 3)));
}

function nearly(x: number, y: number, least: number): boolean {
  return Math.abs(x - y) <= Math.max(least, 0.005 * Math.max(x, y));
}

/** A watch that was forgotten after the run does not cover what came later. */
function duration({ elapsed, moving }: RunDraft): number | undefined {
  if (elapsed.known && moving.known) return Math.min(elapsed.value, 2 * moving.value);
  if (elapsed.known) return elapsed.value;
  return moving.known ? moving.value : undefined;
}

/** Nothing speaks against two values of which one is unknown. */
function agree<T extends number>(a: Reading<T>, b: Reading<T>, ratio: number): boolean {
  if (!a.known || !b.known) return true;
  return Math.max(a.value, b.value) <= ratio * Math.min(a.value, b.value);
}
