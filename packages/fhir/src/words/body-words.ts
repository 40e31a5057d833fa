import type { Condition, Profile } from '@plumbline/domain';

export const EARLIER_PAIN_WORDS: Readonly<Record<NonNullable<Profile['earlierBackPain']>, string>> =
  {
    never: 'no back pain before',
    once: 'one episode before',
    recurrent: 'several episodes before',
  };

export const WEIGHED_WORDS = {
  massBefore: 'Body weight before the run',
  massAfter: 'Body weight after the run',
} as const;

/** What the runner ticked, as it is asked. */
export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  heart_kidney_liver: 'Heart, kidney or liver disease',
  diuretics: 'Diuretics (water tablets)',
  nsaids: 'Painkillers such as ibuprofen or diclofenac on running days',
  high_blood_pressure: 'High blood pressure',
  pregnancy: 'Pregnancy',
  recent_surgery: 'An operation in the last months',
  neuropathy: 'Numb feet or nerve disease',
  achilles_calf_plantar: 'A complaint of the Achilles tendon, calf or sole',
  foot_fracture: 'A broken bone in the foot, now or before',
};
