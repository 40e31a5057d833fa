import type { PlanSessionView } from '@plumbline/application';
import type { CauseId, Equipment } from '@plumbline/domain';
import { eachReader } from './each-reader.ts';

/** The page of the plan. */
export const PLAN = {
  title: 'Plan',
  today: 'Today',
  rest: 'A day of rest',
  restSays: 'No session today. A walk does no harm.',
  noPlan: 'No run is planned',
  questions: 'Answer the safety questions',
  change: 'What to change next',
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
  movedDrop: 'All back to where they were',
  strength: 'Strength work',
  strengthSays: (minutes: number): string => `About ${minutes} minutes, legs and hips first.`,
  strengthShort: (minutes: number, exercises: string): string =>
    `With ${minutes} minutes: ${exercises}.`,
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
  landingSays:
    'Leave it alone: landing on the heel has not been linked to back pain, and most runners do it.',
  landingLeave: 'Leave it alone after all',
  files: 'To take along',
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

const ROLES = { easy: 'easy', long: 'long', steady: 'steady' } as const;
type RoleNames = Readonly<Record<NonNullable<PlanSessionView['role']>, string>>;

/** What the page says to the runner whose plan it is, or to whoever else reads it. */
export const PLAN_TO = eachReader({
  runner: {
    says: 'Four weeks from your own last weeks. Every run keeps every limit below; after each run that you log the plan is made anew.',
    goal: 'What you want',
    doneSays: 'Today’s run is logged. Write down how your back is, and tomorrow morning too.',
    moved: (n: number): string =>
      n === 1 ? 'One run is on a day of your choice.' : `${n} runs are on days of your choice.`,
    strengthReserve: (low: number, high: number, rest: number): string =>
      `Stop each set with ${low} or ${high} repetitions still in you, and rest ${rest} s between sets. Go on to more only while your back stays at 3 of 10 or below; every four weeks the tests are repeated.`,
    strengthSide: (side: string): string =>
      `Begin with the ${side} side, which did less in your tests.`,
    strengthHeld: 'Add nothing while your back is above 3.',
    landing: 'How you land',
    landingAsk: 'I want to change it all the same',
    filesSay:
      'The calendar file names your sessions, and its notes the sentence about stopping; think of who reads your calendar. Workouts are copied to the watch’s folder for new files.',
    roles: { ...ROLES, goal: 'your goal' } as RoleNames,
  },
  guest: {
    says: 'Four weeks from this runner’s own last weeks. Every run keeps every limit below; after each run that is logged the plan is made anew.',
    goal: 'What the runner wants',
    doneSays: 'Today’s run is logged.',
    moved: (n: number): string =>
      n === 1 ? 'One run is on a day that was chosen.' : `${n} runs are on days that were chosen.`,
    strengthReserve: (low: number, high: number, rest: number): string =>
      `Each set stops with ${low} or ${high} repetitions in reserve, with ${rest} s of rest between sets. It goes on to more only while the back stays at 3 of 10 or below; every four weeks the tests are repeated.`,
    strengthSide: (side: string): string =>
      `It begins with the ${side} side, which did less in the tests.`,
    strengthHeld: 'Nothing is added while the back is above 3.',
    landing: 'How the runner lands',
    landingAsk: 'The runner wants to change it all the same',
    filesSay:
      'The calendar file names the sessions, and its notes the sentence about stopping. Workouts are copied to the watch’s folder for new files.',
    roles: { ...ROLES, goal: 'the goal' },
  },
});

export const CHANGE_NAMES: Readonly<Record<CauseId | 'none', string>> = {
  overload: 'Load',
  weakness: 'Strength',
  form: 'Form',
  dehydration: 'Drinking',
  'foot-strike': 'Landing',
  none: 'Nothing for now',
};
