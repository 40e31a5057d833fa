import type { Condition, Influence, LegSymptom, TimeOfDay } from '@plumbline/domain';

/** What the choices of the intake are called, in a form and on the page for a clinician. */

export const INFLUENCE_WORDS: Readonly<Record<Influence, string>> = {
  lying: 'lying down',
  sitting: 'sitting',
  standing: 'standing',
  walking: 'walking',
  running: 'running',
  downhill: 'running downhill',
  bending_forward: 'bending forward',
  bending_back: 'bending back',
  turning: 'turning',
  lifting: 'lifting',
  getting_up: 'getting up',
  coughing: 'coughing or sneezing',
  moving_about: 'moving about',
  rest: 'rest',
  warmth: 'warmth',
  cold: 'cold',
  medicine: 'a medicine',
};

export const TIME_WORDS: Readonly<Record<TimeOfDay, string>> = {
  on_waking: 'on waking',
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
  night: 'at night',
};

export const SENSATION_WORDS: Readonly<Record<LegSymptom['what'], string>> = {
  pain: 'pain',
  numbness: 'numbness',
  tingling: 'tingling',
  weakness: 'weakness',
};

export const LEG_SIDE_WORDS: Readonly<Record<LegSymptom['side'], string>> = {
  left: 'left leg',
  right: 'right leg',
  both: 'both legs',
};

export const REACH_WORDS: Readonly<Record<LegSymptom['reach'], string>> = {
  above_knee: 'to above the knee',
  below_knee: 'to below the knee',
};

export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  heart_kidney_liver: 'heart, kidney or liver disease',
  diuretics: 'takes water tablets (diuretics)',
  nsaids: 'takes anti-inflammatory tablets',
  high_blood_pressure: 'high blood pressure',
  pregnancy: 'pregnancy',
  recent_surgery: 'recent surgery',
  neuropathy: 'neuropathy',
  achilles_calf_plantar: 'Achilles, calf or plantar trouble',
  foot_fracture: 'foot fracture',
};
