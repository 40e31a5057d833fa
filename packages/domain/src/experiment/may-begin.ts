import { addDays, type Day } from '../calendar/day.ts';
import type { Experiment } from '../record/experiment.ts';
import type { Allowed } from '../safety/allowed.ts';
import { stopSigns } from '../safety/stop-rules.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { alternates } from './changes.ts';
import { isFlare, painLately } from './flare.ts';
import { type Foreseen, foresee, LEAST_RUNS } from './foresee.ts';
import { type ForeseenPhase, foreseePhase } from './foresee-phase.ts';
import type { PainCourse } from './natural-course.ts';
import { BEFORE_WEEKS, LEAST_PHASE_RUNS } from './phase-result.ts';
import type { PainTold } from './scored-pairs.ts';
import { type SpokenAgainst, speaksAgainst } from './speaks-against.ts';

/** Why an experiment is not to be begun now. */
export type Refusal =
  /** The safety answers, or a clinician, allow none. */
  | 'not_allowed'
  /** A stop-running sign stands. */
  | 'stop_sign'
  /** Pain of the last two weeks is well above the runner's usual. */
  | 'flare'
  /** Usual pain is under 3 points: there is too little for it to drop from. */
  | 'little_pain'
  /** Fewer than ten runs of this kind with the pain told in the last half year. */
  | 'too_few_runs'
  | SpokenAgainst
  /** Of a change that stays: fewer than eight runs of the last eight weeks with the pain told, to hold what follows against. */
  | 'too_few_lately'
  /** Even if it helped as hoped, it would be shown in fewer than 1 of 5 tries. */
  | 'hopeless';

export interface Proposal {
  readonly refusals: readonly Refusal[];
  /** Null where there are too few runs to foresee anything. */
  readonly foreseen: Foreseen | ForeseenPhase | null;
}

export type Proposed = Pick<
  Experiment,
  'change' | 'outcome' | 'smallest' | 'most' | 'distance' | 'seed'
>;

/** Points under which usual pain leaves no room (evidence base §9 [P]: prudence, not a finding). */
const LEAST_USUAL = 3;
const LEAST_CHANCE = 0.2;

interface Asked {
  readonly today: Day;
  readonly allowed: Pick<Allowed, 'experiments'>;
  /** How the pain began; as new pain falls faster by itself, it asks for more of a change that stays. */
  readonly course: PainCourse;
}

/** Whether an experiment may begin `today`, and what it could show. */
export function mayBegin(proposed: Proposed, timeline: Timeline, asked: Asked): Proposal {
  const { today, allowed } = asked;
  if (!allowed.experiments) return { refusals: ['not_allowed'], foreseen: null };
  const told = painLately(timeline, proposed, today);
  const foreseen = foreseenOf(proposed, told, asked);
  const refusals: readonly (Refusal | false)[] = [
    speaksAgainst(proposed.change, timeline, today) ?? false,
    stopSigns(timeline, today).length > 0 && 'stop_sign',
    isFlare(told, today) && 'flare',
    told.length < LEAST_RUNS
      ? 'too_few_runs'
      : foreseen === null
        ? 'too_few_lately'
        : foreseen.usual < LEAST_USUAL
          ? 'little_pain'
          : chanceOf(foreseen) < LEAST_CHANCE && 'hopeless',
  ];
  return { refusals: refusals.filter((one) => one !== false), foreseen };
}

function foreseenOf(
  proposed: Proposed,
  told: readonly PainTold[],
  { today, course }: Asked,
): Proposal['foreseen'] {
  if (told.length < LEAST_RUNS) return null;
  const pain = told.map((one) => one.pain);
  if (alternates(proposed.change)) return foresee(pain, proposed);
  const from = addDays(today, -7 * BEFORE_WEEKS);
  const takes = told.filter(({ day }) => day >= from).length;
  return takes < LEAST_PHASE_RUNS ? null : foreseePhase(pain, { ...proposed, takes, course });
}

function chanceOf(foreseen: Foreseen | ForeseenPhase): number {
  return 'chance' in foreseen ? foreseen.chance : (foreseen.power.at(-1)?.chance ?? 1);
}
