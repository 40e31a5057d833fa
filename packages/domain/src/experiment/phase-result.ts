import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { Experiment } from '../record/experiment.ts';
import { mean, sum } from '../statistics/moments.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { leftByItself, type PainCourse } from './natural-course.ts';
import { painTold } from './scored-pairs.ts';
import type { Interval } from './sign-flip.ts';

/** Runs of one phase that tell their pain. */
interface Phase {
  readonly runs: number;
  /** Points; null without a run. */
  readonly mean: number | null;
}

/**
 * What came of a change that was begun once and stays. It can be held against the weeks before and against how back pain
 * goes by itself, and against nothing that was drawn: so it never says that the change helped.
 */
export interface PhaseResult {
  readonly design: 'phase';
  readonly verdict:
    | 'running'
    | 'beyond_its_course'
    | 'within_its_course'
    | 'cannot_tell'
    | 'stopped_for_pain';
  /** The day on which it is looked at, once. */
  readonly looksOn: Day;
  readonly before: Phase;
  /** From four weeks after the start, when a lasting change may have begun to work. */
  readonly after: Phase;
  /** Mean pain that would be left by itself, points; null without a run before. */
  readonly byItself: number | null;
  /** Mean pain after less what would be left by itself, with the interval for 9 of 10; null before it is looked at. */
  readonly difference: ({ readonly mean: number } & Interval) | null;
}

const DAYS_PER_WEEK = 7;
/** What is held against is the pain of so many weeks. */
export const BEFORE_WEEKS = 8;
/** When a lasting change may have begun to work. */
export const WORKS_FROM_WEEKS = 4;
const BEFORE_DAYS = BEFORE_WEEKS * DAYS_PER_WEEK;
const WORKS_FROM_DAYS = WORKS_FROM_WEEKS * DAYS_PER_WEEK;
/** Runs of each phase below which nothing can be told. */
export const LEAST_PHASE_RUNS = 8;

/** @param course how the pain began; as new pain falls faster by itself, it asks for more */
export function phaseResult(
  experiment: Experiment,
  timeline: Timeline,
  { today, course }: { readonly today: Day; readonly course: PainCourse },
): PhaseResult {
  const { began, most, ended, smallest } = experiment;
  const looksOn = addDays(began, most * DAYS_PER_WEEK);
  const told = painTold(timeline, experiment).map(({ day, pain }) => ({
    since: daysBetween(began, day),
    pain,
  }));
  const before = told.filter(({ since }) => since < 0 && since >= -BEFORE_DAYS);
  const after = told.filter(
    ({ since }) => since >= WORKS_FROM_DAYS && since <= most * DAYS_PER_WEEK,
  );
  const left = after.map(({ since }) => leftByItself(course, since / DAYS_PER_WEEK));
  const usual = before.length === 0 ? null : mean(before.map(({ pain }) => pain));
  const byItself = usual === null || left.length === 0 ? null : usual * mean(left);
  const isDue = ended?.why === 'done' || today >= looksOn;
  const enough = before.length >= LEAST_PHASE_RUNS && after.length >= LEAST_PHASE_RUNS;
  const difference =
    isDue && enough && byItself !== null
      ? held(
          before.map(({ pain }) => pain),
          after.map(({ pain }) => pain),
          byItself,
          mean(left),
        )
      : null;
  return {
    design: 'phase',
    verdict: verdictOf({ ended, isDue, difference, smallest }),
    looksOn,
    before: phaseOf(before),
    after: phaseOf(after),
    byItself,
    difference,
  };
}

function phaseOf(told: readonly { readonly pain: number }[]): Phase {
  return {
    runs: told.length,
    mean: told.length === 0 ? null : mean(told.map(({ pain }) => pain)),
  };
}

function verdictOf({
  ended,
  isDue,
  difference,
  smallest,
}: Pick<Experiment, 'ended' | 'smallest'> & {
  readonly isDue: boolean;
  readonly difference: PhaseResult['difference'];
}): PhaseResult['verdict'] {
  if (ended?.why === 'pain') return 'stopped_for_pain';
  if (!isDue) return ended ? 'cannot_tell' : 'running';
  if (!difference) return 'cannot_tell';
  if (difference.high < 0) return 'beyond_its_course';
  return difference.low > -smallest ? 'within_its_course' : 'cannot_tell';
}

/** Whether pain after fell plainly by more than what is left of the pain before by itself. */
export function fallsBeyond(
  before: readonly number[],
  after: readonly number[],
  left: number,
): boolean {
  return held(before, after, mean(before) * left, left).high < 0;
}

/** Normal deviate that 1 in 20 lies beyond. */
const ONE_IN_TWENTY = 1.645;
const MOST_MEMORY = 0.9;
const LEAST_SD = 0.5;

/** The difference of two phases whose runs remember the one before, with the interval for 9 of 10. */
function held(
  before: readonly number[],
  after: readonly number[],
  byItself: number,
  left: number,
): NonNullable<PhaseResult['difference']> {
  const noise = [before, after].map((phase) => {
    const middle = mean(phase);
    return phase.map((pain) => pain - middle);
  });
  const memory = memoryOf(noise);
  const squares = noise.flat().reduce((sum, x) => sum + x * x, 0);
  const inflation = (1 + memory) / (1 - memory);
  // Runs that remember one another draw the mean of their phase along, and look closer to it than they are.
  const lost = noise.map(({ length }) => Math.min(inflation, length / 2));
  const freedom = before.length + after.length - sum(lost);
  const spread = Math.max(LEAST_SD, Math.sqrt(squares / freedom));
  const sdOf = (runs: number): number => spread * Math.sqrt(Math.min(runs, inflation) / runs);
  const sd = Math.hypot(sdOf(after.length), left * sdOf(before.length));
  const alike = Math.max(2, freedom / inflation);
  const half = sd * (ONE_IN_TWENTY + (ONE_IN_TWENTY ** 3 + ONE_IN_TWENTY) / (4 * alike));
  const difference = mean(after) - byItself;
  return { mean: difference, low: difference - half, high: difference + half };
}

/** Standard errors by which memory is taken to be more than it looks: a part of runners remember more. */
const PRUDENCE = 0.75;

/** Correlation of neighbouring runs, raised by what few runs make it look smaller, and out of prudence; from 0 to 0.9. */
function memoryOf(noise: readonly (readonly number[])[]): number {
  let [products, squares, count] = [0, 0, 0];
  for (const phase of noise) {
    for (let i = 0; i < phase.length; i++) {
      squares += (phase[i] as number) ** 2;
      if (i > 0) products += (phase[i] as number) * (phase[i - 1] as number);
    }
    count += phase.length;
  }
  if (squares === 0) return 0;
  const seen = Math.min(1, Math.max(0, products / squares));
  const unbiased = products / squares + (1 + 3 * seen) / count;
  return Math.min(
    MOST_MEMORY,
    Math.max(0, unbiased + PRUDENCE * Math.sqrt((1 - seen ** 2) / count)),
  );
}
