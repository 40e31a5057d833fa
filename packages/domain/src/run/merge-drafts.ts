import { dayOf } from '../calendar/day.ts';
import type { ClockOffset } from '../calendar/instant.ts';
import { type Absence, known, missing, type Reading } from '../reading/reading.ts';
import { CHANNEL_NAMES } from '../record/channel.ts';
import type { Surface } from '../record/recording.ts';
import type {
  Drift,
  DriftChannel,
  Estimate,
  RunDraft,
  RunGrades,
  RunSource,
} from '../record/run.ts';
import { speedOver } from './draft-run.ts';
import { averageName, formatGrade, gradeOf } from './grades.ts';

/**
 * One draft out of all recordings of one run. Each field comes from the recording that knows it best
 * (`RunGrades`); of equals the larger value, as of two that cover more and less of the run. Start, offset
 * and day come together, from the clock that is best known; drift from the fit with the smallest error.
 * The order and grouping of the drafts make no difference.
 *
 * @throws where `drafts` is empty
 */
export function mergeDrafts(drafts: readonly RunDraft[]): RunDraft {
  const clock = bestOf(drafts, clockOrder);
  const best = <T>(name: string, read: (draft: RunDraft) => Reading<T>) =>
    read(bestOf(drafts, byGrade(name, read)));
  const distance = best('distance', (draft) => draft.distance);
  const moving = best('moving', (draft) => draft.moving);
  const surface = bestOf(drafts, byGrade('surface', surfaceReading)).surface;
  return {
    start: clock.start,
    offset: clock.offset,
    day: dayOf(clock.start, clock.offset.minutes),
    surface,
    distance,
    elapsed: best('elapsed', (draft) => draft.elapsed),
    moving,
    speed: speedOver(distance, moving),
    ascent: best('ascent', (draft) => draft.ascent),
    descent: best('descent', (draft) => draft.descent),
    temperature: best('temperature', (draft) => draft.temperature),
    device: best('device', (draft) => draft.device),
    gear: best('gear', (draft) => draft.gear),
    averages: mergeAverages(drafts),
    drift: mergeDrift(drafts),
    ...mergeCueTrial(drafts),
    sources: mergeSources(drafts),
    grades: { ...mergeGrades(drafts), start: gradeOf(clock, 'start') },
  };
}

/** Negative where `a` is the better. */
type Order = (a: RunDraft, b: RunDraft) => number;

function bestOf(drafts: readonly RunDraft[], order: Order): RunDraft {
  return drafts.reduce((best, draft) => (order(draft, best) < 0 ? draft : best));
}

const CLOCKS: readonly ClockOffset['from'][] = ['file', 'position', 'profile', 'assumed-utc'];

function clockOrder(a: RunDraft, b: RunDraft): number {
  return (
    CLOCKS.indexOf(a.offset.from) - CLOCKS.indexOf(b.offset.from) ||
    gradeOf(b, 'start') - gradeOf(a, 'start') ||
    a.start - b.start ||
    a.offset.minutes - b.offset.minutes ||
    compare(a.offset.zone ?? '', b.offset.zone ?? '')
  );
}

function byGrade<T>(name: string, read: (draft: RunDraft) => Reading<T>): Order {
  return (a, b) => {
    const [x, y] = [read(a), read(b)];
    if (!x.known || !y.known) return absenceRank(x) - absenceRank(y);
    return gradeOf(b, name) - gradeOf(a, name) || compare(y.value, x.value);
  };
}

/** Of two reasons, the one that says more. */
const REASONS: readonly Absence[] = [
  'withheld-by-runner',
  'out-of-range',
  'sensor-dropout',
  'too-little-variation',
  'too-short',
  'too-few-runs',
  'out-of-date',
  'not-recorded',
];

function absenceRank(reading: Reading<unknown>): number {
  return reading.known ? -1 : REASONS.indexOf(reading.why);
}

function compare<T>(x: T, y: T): number {
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

function surfaceReading({ surface }: RunDraft): Reading<Surface> {
  return surface === 'unknown' ? missing('not-recorded') : known(surface);
}

function mergeAverages(drafts: readonly RunDraft[]): RunDraft['averages'] {
  const averages: { -readonly [C in keyof RunDraft['averages']]: number } = {};
  for (const channel of CHANNEL_NAMES) {
    const read = ({ averages: { [channel]: value } }: RunDraft): Reading<number> =>
      value === undefined ? missing('not-recorded') : known(value);
    const value = read(bestOf(drafts, byGrade(averageName(channel), read)));
    if (value.known) averages[channel] = value.value;
  }
  return averages;
}

function mergeDrift(drafts: readonly RunDraft[]): Drift {
  const best = (channel: DriftChannel) =>
    bestOf(drafts, (a, b) => estimateOrder(a.drift[channel], b.drift[channel])).drift[channel];
  return {
    contactTime: best('contactTime'),
    verticalOscillation: best('verticalOscillation'),
    cadence: best('cadence'),
    contactBalance: best('contactBalance'),
  };
}

/** The trial with the most minutes; of equals the one whose speed is best known. */
function mergeCueTrial(drafts: readonly RunDraft[]): Pick<RunDraft, 'cueTrial'> {
  const trials = drafts.flatMap(({ cueTrial }) => cueTrial ?? []);
  const [best] = [...trials].sort(
    (a, b) =>
      b.pairs - a.pairs ||
      a.speed.sd - b.speed.sd ||
      compare(JSON.stringify(a.change), JSON.stringify(b.change)),
  );
  return best ? { cueTrial: best } : {};
}

function estimateOrder(a: Reading<Estimate>, b: Reading<Estimate>): number {
  if (!a.known || !b.known) return absenceRank(a) - absenceRank(b);
  return a.value.sd - b.value.sd || a.value.value - b.value.value;
}

function mergeSources(drafts: readonly RunDraft[]): readonly RunSource[] {
  const sources = drafts.flatMap((draft) => draft.sources);
  const byName = new Map(sources.map((source) => [JSON.stringify(source), source]));
  return [...byName.values()].sort(
    (a, b) =>
      formatGrade(b.format) - formatGrade(a.format) ||
      compare(a.file, b.file) ||
      compare(a.sha256, b.sha256),
  );
}

function mergeGrades(drafts: readonly RunDraft[]): RunGrades {
  const grades: Record<string, number> = {};
  for (const draft of drafts) {
    for (const name of Object.keys(draft.grades ?? {})) {
      grades[name] = Math.max(grades[name] ?? 0, gradeOf(draft, name));
    }
  }
  return grades;
}
