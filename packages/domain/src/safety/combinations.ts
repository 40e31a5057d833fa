import type { QuestionId } from './questions.ts';
import type { Running, Tier } from './tier.ts';

/** Answers that mean more together than each alone. */
export interface Combination {
  readonly all: readonly QuestionId[];
  readonly atLeast?: { readonly count: number; readonly of: readonly QuestionId[] };
  /** Years: `from` and older, or younger than `under`. */
  readonly age?: { readonly from?: number; readonly under?: number; readonly named: string };
  readonly tier: Exclude<Tier, 'none'>;
  readonly running: Running;
  /** Claims of the evidence base; empty where it is prudence. */
  readonly claims: readonly string[];
}

/** The nine features of inflammatory back pain of which four make a review (claim R08). */
export const INFLAMMATORY: readonly QuestionId[] = [
  'began_before_35',
  'wakes_second_half',
  'buttock_pain',
  'better_moving',
  'nsaid_48h',
  'relative_spa',
  'arthritis',
  'enthesitis',
  'psoriasis',
];
export const ENOUGH_INFLAMMATORY = 4;
/** With as many, a blood test decides (claim R08). */
export const NEARLY_INFLAMMATORY = 3;

const TODAY = { tier: 'same_day', running: 'stop' } as const;
const BONE = { tier: 'within_days', running: 'stop' } as const;
const REVIEW = { tier: 'review', running: 'ok' } as const;

export const COMBINATIONS: readonly Combination[] = [
  {
    all: ['collapse', 'aneurysm_risk'],
    tier: 'emergency',
    running: 'stop',
    claims: ['R09'],
  },
  { all: ['infection_risk', 'fever'], ...TODAY, claims: ['R04'] },
  { all: ['infection_risk', 'constant_night_pain'], ...TODAY, claims: ['R04'] },
  { all: ['sudden_pain', 'bone_risk'], ...TODAY, claims: ['R03'] },
  {
    all: ['sudden_pain'],
    age: { from: 70, named: 'age_70_or_more' },
    ...TODAY,
    claims: ['R02', 'R03'],
  },
  { all: ['focal_bone_pain', 'night_or_hop_pain'], ...BONE, claims: ['R06', 'R07'] },
  { all: ['focal_bone_pain', 'stress_fracture_risk'], ...BONE, claims: ['R06'] },
  {
    all: ['began_before_45', 'over_three_months'],
    atLeast: { count: ENOUGH_INFLAMMATORY, of: INFLAMMATORY },
    ...REVIEW,
    claims: ['R08'],
  },
  {
    all: ['began_before_45', 'over_three_months', 'hla_b27'],
    atLeast: { count: NEARLY_INFLAMMATORY, of: INFLAMMATORY },
    ...REVIEW,
    claims: ['R08'],
  },
  { all: [], age: { under: 18, named: 'under_18' }, ...REVIEW, claims: [] },
];
