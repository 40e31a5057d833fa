import type { PlanSessionView } from '@plumbline/application';
import type { CauseId, Equipment } from '@plumbline/domain';

/** The page of the plan. */
export const PLAN = {
  title: 'Plan',
  says: 'Four weeks from your own last weeks. Every run keeps every limit below; after each run that you log the plan is made anew.',
  today: 'Today',
  rest: 'A day of rest',
  restSays: 'No session today. A walk does no harm.',
  noPlan: 'No run is planned',
  questions: 'Answer the safety questions',
  change: 'What to change next',
  goal: 'What you want',
  goalPain: 'To run without pain.',
  goalKm: (unit: string): string => `Distance, ${unit}`,
  goalDay: 'By',
  goalSet: 'Plan for it',
  goalDrop: 'Only run without pain',
  weeks: 'Four weeks',
  week: (n: number): string => `Week ${n}`,
  weekKm: (km: string): string => ` · ${km}`,
  movable:
    'Drag a run to another day, by its grip with a finger, or choose it and press the arrow keys, to see what would become unsafe.',
  ifWell: 'only if the runs before it went well',
  ifWellMark: ' *',
  ifWellSays: '* only if the runs before it went well',
  doneToday: 'Done for today',
  doneSays: 'Today’s run is logged. Write down how your back is, and tomorrow morning too.',
  trainedSays: 'Today’s strength work is logged. A walk does no harm.',
  strengthBelow: 'The exercises, with drawings, are below.',
  eachRun: 'What each run is',
  chosen: 'The run chosen',
  moveTo: 'Move it to',
  moveStay: 'where it is',
  movingTo: (day: string): string => `→ ${day}`,
  trial: (from: string, to: string): string => `The run of ${from} on ${to}`,
  trialSafe: 'Nothing would become unsafe.',
  trialBroken: 'What would become unsafe:',
  trialOn: (day: string): string => `from ${day} on`,
  trialKeep: 'Plan around it',
  trialBack: 'Put it back',
  trialKeepSays: 'The other runs are then made to fit, and this one as long as it safely can be.',
  moved: (n: number): string =>
    n === 1 ? 'One run is on a day of your choice.' : `${n} runs are on days of your choice.`,
  movedDrop: 'All back to where they were',
  strength: 'Strength work',
  strengthSays: (minutes: number): string => `About ${minutes} minutes, legs and hips first.`,
  strengthReserve: (low: number, high: number, rest: number): string =>
    `Stop each set with ${low} or ${high} repetitions still in you, and rest ${rest} s between sets. Go on to more only while your back stays at 3 of 10 or below; every four weeks the tests are repeated.`,
  strengthShort: (minutes: number, exercises: string): string =>
    `With ${minutes} minutes: ${exercises}.`,
  strengthSide: (side: string): string =>
    `Begin with the ${side} side, which did less in your tests.`,
  strengthHeld: 'Add nothing while your back is above 3.',
  strengthEasier: 'Too much?',
  strengthHarder: 'Easy?',
  strengthLog: 'Log a session',
  equipment: 'At hand for it',
  equipmentNames: {
    band: 'Band',
    dumbbell: 'Dumbbell',
    kettlebell: 'Kettlebell',
    barbell: 'Barbell',
    step: 'Step or box',
    gym: 'Gym',
  } satisfies Readonly<Record<Equipment, string>>,
  wishKept: 'What the plan is made for is changed.',
  bounds: 'What bounds this plan',
  landing: 'How you land',
  landingSays:
    'Leave it alone: landing on the heel has not been linked to back pain, and most runners do it.',
  landingLeave: 'Leave it alone after all',
  landingAsk: 'I want to change it all the same',
  files: 'To take along',
  filesSay:
    'The calendar file names your sessions, and its notes the sentence about stopping; think of who reads your calendar. Workouts are copied to the watch’s folder for new files.',
  ics: 'Calendar file',
  workouts: 'Workouts for the watch',
  metronome: 'Metronome for the cue',
  print: 'Print the plan',
  saving: 'Making the file …',
  saved: 'The download has begun.',
} as const;

export const SESSION_NAMES: Readonly<Record<PlanSessionView['kind'], string>> = {
  run: 'Run',
  run_walk: 'Run and walk',
  strength: 'Strength',
  test: 'Strength tests',
};

export const ROLE_NAMES: Readonly<Record<NonNullable<PlanSessionView['role']>, string>> = {
  easy: 'easy',
  long: 'long',
  steady: 'steady',
  goal: 'your goal',
};

export const CHANGE_NAMES: Readonly<Record<CauseId | 'none', string>> = {
  overload: 'Load',
  weakness: 'Strength',
  form: 'Form',
  dehydration: 'Drinking',
  'foot-strike': 'Landing',
  none: 'Nothing for now',
};
