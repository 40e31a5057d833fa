import type { CauseId, Channel, ContextId } from '@plumbline/domain';

/** A cause as a runner reads it: a name without blame, and what is meant by it. */
export interface NameAndMeaning {
  readonly name: string;
  readonly meaning: string;
}

export const CAUSE_WORDS: Readonly<Record<CauseId, NameAndMeaning>> = {
  overload: { name: 'Overload', meaning: 'a run longer than the month before it' },
  weakness: {
    name: 'Little strength work',
    meaning: 'few minutes a week for core, hamstrings, glutes and hips',
  },
  form: { name: 'Form', meaning: 'a stride that changes late in the run, or posture' },
  dehydration: { name: 'Dehydration', meaning: 'finishing lighter than you started' },
  'foot-strike': { name: 'Foot strike', meaning: 'how your foot meets the ground' },
};

export const CONTEXT_WORDS: Readonly<Record<ContextId, string>> = {
  sleep: 'short sleep',
  stress: 'stress',
  sitting: 'sitting',
  surface: 'the surface',
  shoes: 'the shoes',
  hills: 'hills',
  speed: 'speed',
  earlier_pain: 'pain already there before the run',
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  distance: 'distance',
  speed: 'speed',
  heartRate: 'heart rate',
  cadence: 'cadence',
  altitude: 'altitude',
  temperature: 'temperature',
  power: 'power',
  latitude: 'position',
  longitude: 'position',
  contactTime: 'ground contact time',
  contactBalance: 'left-right balance of contact time',
  verticalOscillation: 'vertical oscillation',
  verticalRatio: 'vertical ratio',
  stepLength: 'step length',
  formPower: 'form power',
  airPower: 'air power',
  legSpringStiffness: 'leg spring stiffness',
  impactLoadingRate: 'impact loading rate',
  impactG: 'impact',
  brakingG: 'braking',
  footStrikeType: 'foot strike type',
  pronation: 'pronation',
  flightRatio: 'flight ratio',
};
