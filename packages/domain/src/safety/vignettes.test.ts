import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';
import { contradictionsOf } from './contradictions.ts';
import { triage } from './triage.ts';

/**
 * Runners and what should come of their answers, written by hand from `docs/formats/triage.md` and not from the
 * rules' own data.
 */

const TODAY = '2026-03-20' as Day;
const TWO_WEEKS_AGO = '2026-03-06';
const LONGER_AGO = '2026-03-05';

interface Vignette {
  readonly who: string;
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly age?: number;
  readonly sex?: 'female' | 'male' | 'unspecified';
  readonly more?: Readonly<Record<string, Partial<TriageAnswer>>>;
  readonly seen?: NonNullable<TriageAnswers['seen']>;
  readonly is: readonly [tier: string, running: string];
}

const EMERGENCY = ['emergency', 'stop'] as const;
const SAME_DAY = ['same_day', 'stop'] as const;
const DAYS = ['within_days', 'no_increase'] as const;
const BONE = ['within_days', 'stop'] as const;
const REVIEW = ['review', 'ok'] as const;
const NONE = ['none', 'ok'] as const;

const LONG = ['began_before_45', 'over_three_months'];
const FEATURES = [
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

const ALONE: readonly Vignette[] = [
  { who: 'numb when wiping', yes: ['saddle_numbness'], is: EMERGENCY },
  { who: 'cannot start passing urine', yes: ['bladder_trouble'], is: EMERGENCY },
  { who: 'leaks stool', yes: ['bowel_trouble'], is: EMERGENCY },
  { who: 'newly numb in sex', yes: ['sexual_numbness'], is: EMERGENCY },
  { who: 'both legs weak', yes: ['both_legs_weak'], is: EMERGENCY },
  { who: 'collapsed with back pain', yes: ['collapse'], is: EMERGENCY },
  { who: 'chest pain', yes: ['chest_pain'], is: EMERGENCY },
  { who: 'tingling down both legs', yes: ['both_legs_pain'], is: EMERGENCY },
  { who: 'confused after a hot marathon', yes: ['confusion_or_fit'], is: EMERGENCY },
  { who: 'tearing between the shoulder blades', yes: ['tearing_pain'], is: EMERGENCY },
  { who: 'breathless at rest', yes: ['breathless'], is: EMERGENCY },
  { who: 'neck pain and double vision', yes: ['neck_stroke_signs'], is: EMERGENCY },
  { who: 'unsteady, clumsy hands', yes: ['hands_clumsy'], is: SAME_DAY },
  { who: 'cola-coloured urine', yes: ['dark_urine'], is: SAME_DAY },
  { who: 'burning urine with back pain', yes: ['urinary_infection'], is: SAME_DAY },
  { who: 'pregnant and bleeding', yes: ['pregnancy_bleeding', 'pregnant'], is: SAME_DAY },
  { who: 'bleeding, the other question open', yes: ['pregnancy_bleeding'], is: SAME_DAY },
  { who: 'fever with back pain', yes: ['fever'], is: SAME_DAY },
  { who: 'fell off a bike', yes: ['major_fall'], is: SAME_DAY },
  { who: 'a foot that drops', yes: ['one_leg_weak'], is: SAME_DAY },
  { who: 'one sharp spot of the sacrum', yes: ['focal_bone_pain'], is: BONE },
  { who: 'cancer years ago', yes: ['past_cancer'], is: DAYS },
  { who: 'losing weight', yes: ['weight_loss'], is: DAYS },
  { who: 'constant pain at night', yes: ['constant_night_pain'], is: DAYS },
  { who: 'seven weeks of it', yes: ['over_six_weeks'], is: REVIEW },
  { who: 'tingling below the knee', yes: ['below_knee'], is: REVIEW },
  { who: 'pregnant', yes: ['pregnant'], is: REVIEW },
  { who: 'weak immunity, nothing else', yes: ['infection_risk'], is: REVIEW },
  { who: 'osteoporosis, nothing else', yes: ['bone_risk'], is: REVIEW },
  { who: 'began suddenly, nothing else', yes: ['sudden_pain'], is: REVIEW },
  { who: 'more mileage, nothing else', yes: ['stress_fracture_risk'], is: REVIEW },
  { who: 'a spot that hurts on landing', yes: ['night_or_hop_pain'], is: REVIEW },
  { who: 'began at 30', yes: ['began_before_45'], is: NONE },
  { who: 'four months of it', yes: ['over_three_months'], is: NONE },
  ...FEATURES.map((id) => ({ who: `only ${id}`, yes: [id], is: NONE })),
  { who: 'smokes', yes: ['aneurysm_risk'], is: NONE },
  { who: 'carries HLA-B27', yes: ['hla_b27'], is: NONE },
  { who: 'no to everything', is: NONE },
];

const TOGETHER: readonly Vignette[] = [
  { who: 'faint, and smokes', yes: ['collapse', 'aneurysm_risk'], age: 68, is: EMERGENCY },
  { who: 'infection risk and fever', yes: ['infection_risk', 'fever'], is: SAME_DAY },
  {
    who: 'infection risk and constant night pain',
    yes: ['infection_risk', 'constant_night_pain'],
    is: SAME_DAY,
  },
  { who: 'sudden pain, long on steroids', yes: ['sudden_pain', 'bone_risk'], is: SAME_DAY },
  { who: 'sudden pain at 70', yes: ['sudden_pain'], age: 70, is: SAME_DAY },
  { who: 'sudden pain at 69', yes: ['sudden_pain'], age: 69, is: REVIEW },
  { who: 'osteoporosis at 82', yes: ['bone_risk'], age: 82, is: REVIEW },
  { who: 'no to everything at 82', age: 82, is: NONE },
  { who: 'infection risk and sudden pain', yes: ['infection_risk', 'sudden_pain'], is: REVIEW },
  { who: 'infection risk and weight loss', yes: ['infection_risk', 'weight_loss'], is: DAYS },
  { who: 'fell with brittle bones', yes: ['major_fall', 'bone_risk'], is: SAME_DAY },
  { who: 'a sharp spot, worse at night', yes: ['focal_bone_pain', 'night_or_hop_pain'], is: BONE },
  {
    who: 'a sharp spot after a jump in mileage',
    yes: ['focal_bone_pain', 'stress_fracture_risk'],
    is: BONE,
  },
  {
    who: 'a sharp spot with everything of it',
    yes: ['focal_bone_pain', 'night_or_hop_pain', 'stress_fracture_risk'],
    is: BONE,
  },
  {
    who: 'missed periods and pain on landing, no one spot',
    yes: ['stress_fracture_risk', 'night_or_hop_pain'],
    is: REVIEW,
  },
  { who: 'a sharp spot and cancer before', yes: ['focal_bone_pain', 'past_cancer'], is: BONE },
  { who: 'a sharp spot and fever', yes: ['focal_bone_pain', 'fever'], is: SAME_DAY },
  {
    who: 'a sharp spot and numb when wiping',
    yes: ['focal_bone_pain', 'saddle_numbness'],
    is: EMERGENCY,
  },
  { who: 'cancer and night pain', yes: ['past_cancer', 'constant_night_pain'], is: DAYS },
  { who: 'long, early, four features', yes: [...LONG, ...FEATURES.slice(0, 4)], is: REVIEW },
  { who: 'long, early, other four', yes: [...LONG, ...FEATURES.slice(5)], is: REVIEW },
  { who: 'long, early, all nine', yes: [...LONG, ...FEATURES], is: REVIEW },
  { who: 'long, early, three features', yes: [...LONG, ...FEATURES.slice(0, 3)], is: NONE },
  {
    who: 'long, early, three features and HLA-B27',
    yes: [...LONG, ...FEATURES.slice(0, 3), 'hla_b27'],
    is: REVIEW,
  },
  {
    who: 'long, early, two features and HLA-B27',
    yes: [...LONG, ...FEATURES.slice(0, 2), 'hla_b27'],
    is: NONE,
  },
  {
    who: 'four features, early, a few weeks',
    yes: ['began_before_45', ...FEATURES.slice(0, 4)],
    is: NONE,
  },
  {
    who: 'four features, long, began at 50',
    age: 51,
    yes: ['over_three_months', ...FEATURES.slice(1, 5)],
    is: NONE,
  },
  { who: 'nine features, neither long nor early', yes: FEATURES, is: NONE },
  { who: 'seven weeks and below the knee', yes: ['over_six_weeks', 'below_knee'], is: REVIEW },
  { who: 'pregnant with a fever', yes: ['pregnant', 'fever'], is: SAME_DAY },
  { who: 'seventeen', age: 17, is: REVIEW },
  { who: 'eighteen', age: 18, is: NONE },
  { who: 'sixteen with a sharp spot', age: 16, yes: ['focal_bone_pain'], is: BONE },
  { who: 'sixteen with chest pain', age: 16, yes: ['chest_pain'], is: EMERGENCY },
];

const SINCE: readonly Vignette[] = [
  {
    who: 'numb for just two weeks',
    more: { saddle_numbness: { value: true, since: TWO_WEEKS_AGO } },
    is: EMERGENCY,
  },
  {
    who: 'numb for longer, never examined',
    more: { saddle_numbness: { value: true, since: LONGER_AGO, examined: false } },
    is: SAME_DAY,
  },
  {
    who: 'numb for longer, nobody knows whether examined',
    more: { saddle_numbness: { value: true, since: LONGER_AGO } },
    is: SAME_DAY,
  },
  {
    who: 'faint long ago, and smokes',
    yes: ['aneurysm_risk'],
    more: { collapse: { value: true, since: LONGER_AGO } },
    is: SAME_DAY,
  },
  {
    who: 'examined for it, and says it is new or worse again',
    more: { saddle_numbness: { value: true, since: LONGER_AGO, examined: true } },
    is: EMERGENCY,
  },
  {
    who: 'an old sign beside a new one',
    yes: ['chest_pain'],
    more: { saddle_numbness: { value: true, since: LONGER_AGO } },
    is: EMERGENCY,
  },
  {
    who: 'a fever a month ago',
    more: { fever: { value: true, since: '2026-02-20' } },
    is: SAME_DAY,
  },
];

const MAY_RUN = { date: '2026-03-10', by: 'GP', said: undefined, mayRun: true };
const MAY_NOT = { ...MAY_RUN, said: 'rest', mayRun: false };
const NOT_SAID = { ...MAY_RUN, mayRun: undefined };

const SEEN: readonly Vignette[] = [
  { who: 'seen for numbness', yes: ['saddle_numbness'], seen: MAY_RUN, is: NONE },
  { who: 'seen for a sharp spot', yes: ['focal_bone_pain'], seen: MAY_RUN, is: NONE },
  { who: 'seen, running not spoken of', yes: ['fever'], seen: NOT_SAID, is: NONE },
  { who: 'seen, told not to run', yes: ['fever'], seen: MAY_NOT, is: ['none', 'stop'] },
  { who: 'told not to run, well now', seen: MAY_NOT, is: ['none', 'stop'] },
  {
    who: 'seen, worse on the day after',
    seen: MAY_RUN,
    more: { one_leg_weak: { value: true, since: '2026-03-11' } },
    is: SAME_DAY,
  },
  {
    who: 'seen on the day it began',
    seen: MAY_RUN,
    more: { one_leg_weak: { value: true, since: '2026-03-10' } },
    is: NONE,
  },
  {
    who: 'seen in the morning, a new sign in the evening',
    seen: MAY_RUN,
    more: { one_leg_weak: { value: true, since: '2026-03-10', examined: false } },
    is: SAME_DAY,
  },
  {
    who: 'seen for one, another is new',
    yes: ['fever'],
    seen: MAY_RUN,
    more: { chest_pain: { value: true, since: '2026-03-15' } },
    is: EMERGENCY,
  },
  {
    who: 'brittle bones known to the GP, sudden pain since',
    yes: ['bone_risk'],
    seen: MAY_RUN,
    more: { sudden_pain: { value: true, since: '2026-03-15' } },
    is: SAME_DAY,
  },
  {
    who: 'told not to run, and a sharp spot since',
    seen: MAY_NOT,
    more: { focal_bone_pain: { value: true, since: '2026-03-15' } },
    is: BONE,
  },
  {
    who: 'the visit is next week',
    yes: ['fever'],
    seen: { ...MAY_RUN, date: '2026-03-27' },
    is: SAME_DAY,
  },
  {
    who: 'seen, and yet never examined',
    seen: MAY_RUN,
    more: { saddle_numbness: { value: true, since: undefined, examined: false } },
    is: EMERGENCY,
  },
  {
    who: 'seen years before',
    yes: ['saddle_numbness'],
    seen: { ...MAY_RUN, date: '2020-01-01' },
    is: EMERGENCY,
  },
  {
    who: 'seen years before, for cancer then',
    yes: ['past_cancer'],
    seen: { ...MAY_RUN, date: '2020-01-01' },
    is: NONE,
  },
  { who: 'seen, and seventeen', age: 17, seen: MAY_RUN, is: REVIEW },
];

const CONTRADICTORY: readonly Vignette[] = [
  {
    who: 'began before 35 but not before 45',
    yes: ['began_before_35'],
    no: ['began_before_45'],
    is: NONE,
  },
  { who: 'a man who is pregnant', sex: 'male', yes: ['pregnant'], is: REVIEW },
  { who: 'a man who bleeds in pregnancy', sex: 'male', yes: ['pregnancy_bleeding'], is: SAME_DAY },
  { who: 'bleeding but not pregnant', yes: ['pregnancy_bleeding'], no: ['pregnant'], is: SAME_DAY },
  {
    who: 'that spot hurts at night, but there is no spot',
    yes: ['night_or_hop_pain'],
    no: ['focal_bone_pain'],
    is: REVIEW,
  },
  { who: 'thirty, and it began after 45', age: 30, no: ['began_before_45'], is: NONE },
  { who: 'numb, and no to all the rest', yes: ['saddle_numbness'], is: EMERGENCY },
];

const ALL = [...ALONE, ...TOGETHER, ...SINCE, ...SEEN, ...CONTRADICTORY];
const EVERY_ID = [...new Set(ALONE.flatMap(({ yes = [] }) => yes))];

function answersOf(
  { yes = [], no = [], age = 41, sex = 'female', more = {}, seen }: Vignette,
  rest: boolean | undefined,
): TriageAnswers {
  const plain = (value: boolean | undefined) => ({ value, since: undefined, examined: undefined });
  return {
    age,
    sex,
    seen,
    answers: Object.fromEntries([
      ...EVERY_ID.map((id) => [id, plain(rest)]),
      ...no.map((id) => [id, plain(false)]),
      ...yes.map((id) => [id, plain(true)]),
      ...Object.entries(more).map(([id, given]) => [id, { ...plain(undefined), ...given }]),
    ]),
  };
}

/** Pairs that mean more together than the graver of the two; no others do. */
const GRAVER_TOGETHER: Readonly<Record<string, readonly [tier: string, running: string]>> = {
  'constant_night_pain infection_risk': SAME_DAY,
  'bone_risk sudden_pain': SAME_DAY,
};
const TIERS = ['emergency', 'same_day', 'within_days', 'review', 'none'];
const STRICT = ['stop', 'no_increase', 'ok'];

test('of every two answers yes the graver counts, but for the pairs that mean more together', () => {
  const alone = ALONE.filter(({ yes }) => yes?.length === 1);
  expect(alone.length).toBeGreaterThan(40);
  for (const [i, one] of alone.entries()) {
    for (const other of alone.slice(i + 1)) {
      const yes = [...(one.yes ?? []), ...(other.yes ?? [])].sort();
      const expected = GRAVER_TOGETHER[yes.join(' ')] ?? [
        TIERS.find((tier) => one.is[0] === tier || other.is[0] === tier),
        STRICT.find((running) => one.is[1] === running || other.is[1] === running),
      ];
      for (const rest of [false, undefined]) {
        const { tier, running } = triage(answersOf({ who: '', yes, is: NONE }, rest), TODAY);
        expect([tier, running], yes.join(' and ')).toEqual(expected);
      }
    }
  }
});

test('there are more than eighty vignettes', () => {
  expect(ALL.length).toBeGreaterThan(80);
});

describe.each([
  ['with no to the rest', false],
  ['with the rest unanswered', undefined],
] as const)('%s', (_, rest) => {
  test.each(ALL)('$who: $is.0, running $is.1', (vignette) => {
    const { tier, running } = triage(answersOf(vignette, rest), TODAY);
    expect([tier, running]).toEqual(vignette.is);
  });
});

test.each([
  ['began before 35 but not before 45', ['began_before_35', 'began_before_45']],
  ['a man who is pregnant', ['male', 'pregnant']],
  ['bleeding but not pregnant', ['pregnancy_bleeding', 'pregnant']],
  ['that spot hurts at night, but there is no spot', ['night_or_hop_pain', 'focal_bone_pain']],
  ['thirty, and it began after 45', ['age', 'began_before_45']],
  ['the visit is next week', ['seen', 'date_ahead']],
])('%s is named as a contradiction', (who, between) => {
  const vignette = ALL.find((one) => one.who === who);
  if (!vignette) throw new Error(who);
  const found = contradictionsOf(answersOf(vignette, undefined), TODAY);
  expect(found).toContainEqual({ between });
});

describe('unanswered is not no', () => {
  test('nothing answered is incomplete and none', () => {
    const { tier, complete } = triage(answersOf({ who: '', is: NONE }, undefined), TODAY);
    expect([tier, complete]).toEqual(['none', false]);
  });

  test.each(ALONE.filter(({ is }) => is[0] === 'emergency' || is[0] === 'same_day'))(
    'with only the question of "$who" open it is incomplete',
    ({ yes = [] }) => {
      const given = answersOf({ who: '', is: NONE }, false);
      const open = { value: undefined, since: undefined, examined: undefined };
      const answers = { ...given.answers, ...Object.fromEntries(yes.map((id) => [id, open])) };
      expect(triage({ ...given, answers }, TODAY).complete).toBe(false);
    },
  );
});
