import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { Experiment } from '../record/experiment.ts';
import type { Allowed } from '../safety/allowed.ts';
import { stopSigns } from '../safety/stop-rules.ts';
import { mean } from '../statistics/moments.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { alternates } from './changes.ts';
import { type Foreseen, foresee, LEAST_RUNS } from './foresee.ts';
import { type PainTold, painTold } from './scored-pairs.ts';
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
  /** Even if it helped as hoped, it would be shown in fewer than 1 of 5 tries. */
  | 'hopeless';

export interface Proposal {
  readonly refusals: readonly Refusal[];
  /** Null where there are too few runs to foresee anything. */
  readonly foreseen: Foreseen | null;
}

export type Proposed = Pick<
  Experiment,
  'change' | 'outcome' | 'smallest' | 'most' | 'distance' | 'seed'
>;

/** Points under which usual pain leaves no room (evidence base §9 [P]: prudence, not a finding). */
const LEAST_USUAL = 3;
const LOOKED_BACK_DAYS = 182;
const FLARE_DAYS = 14;
/** Points by which two weeks lie above the months before them. */
const FLARE_POINTS = 2;
const LEAST_CHANCE = 0.2;

/** Whether an experiment may begin `today`, and what it could show. */
export function mayBegin(
  proposed: Proposed,
  timeline: Timeline,
  { today, allowed }: { readonly today: Day; readonly allowed: Pick<Allowed, 'experiments'> },
): Proposal {
  if (!allowed.experiments) return { refusals: ['not_allowed'], foreseen: null };
  const from = addDays(today, -LOOKED_BACK_DAYS);
  const told = painTold(timeline, proposed).filter(({ day }) => day >= from && day <= today);
  const pain = told.map((one) => one.pain);
  const foreseen = pain.length < LEAST_RUNS ? null : foresee(pain, proposed);
  const chance = foreseen?.power.at(-1)?.chance ?? 1;
  const refusals: readonly (Refusal | false)[] = [
    speaksAgainst(proposed.change, timeline, today) ?? false,
    stopSigns(timeline, today).length > 0 && 'stop_sign',
    isFlare(told, today) && 'flare',
    foreseen === null && 'too_few_runs',
    foreseen !== null && foreseen.usual < LEAST_USUAL && 'little_pain',
    alternates(proposed.change) && foreseen !== null && chance < LEAST_CHANCE && 'hopeless',
  ];
  return { refusals: refusals.filter((one) => one !== false), foreseen };
}

function isFlare(told: readonly PainTold[], today: Day): boolean {
  const isNew = ({ day }: PainTold): boolean => daysBetween(day, today) < FLARE_DAYS;
  const [lately, before] = [told.filter(isNew), told.filter((one) => !isNew(one))];
  if (lately.length === 0 || before.length === 0) return false;
  const meanOf = (some: readonly PainTold[]): number => mean(some.map(({ pain }) => pain));
  return meanOf(lately) >= meanOf(before) + FLARE_POINTS;
}
