import type { Grade, Verdict } from '@plumbline/domain';
import { count } from '../show/count.ts';
import { eachReader } from './each-reader.ts';
import { decimal } from './exposure.ts';

export const WHY = {
  longest: 'Longest sensible run now',
  toPlan: 'Plan four weeks',
  longestNone: 'No number yet',
  longestWithheld: 'Not now',
  toSafety: 'Answer the safety questions',
  toSafetyAgain: 'Look at the safety answers again',
  print: 'Print this page',
} as const;

export const LOCKED = {
  begin: 'Answer the safety questions',
  goOn: 'Go on with the safety questions',
  waits: 'This opens once they are answered:',
  behind: ['Why it hurts', 'The five causes', 'How far to run', 'What to find out next'],
} as const;

export const RANKING = {
  title: 'The five causes, and something else',
  points: 'Points of pain it adds',
  scale: 'of the 0–10 scale',
  noPoints: 'no size to give',
  otherTitle: 'What may be behind it',
} as const;

export const NEXT = {
  title: 'What to find out next',
  filmOf: 'A film from a phone is enough.',
  film: 'Where a laboratory, a clinician or another app has measured it, write the figures into a table called form.csv (docs/formats/log-formats.md names its columns) and drop that under Data.',
  buttons: {
    log_pain: 'Log a run',
    weigh: 'Log a weighing',
    film_late: 'Film and measure',
    film_landing: 'Film and measure',
    log_strength: 'Log strength work',
    tell_apart: 'Log that run',
  },
} as const;

export const VERDICTS = {
  earlyTitle: 'The shortest way to an answer',
  early:
    'That is how it begins for everybody. Runs without pain count as much as runs with it: an answer needs both.',
  earlyButton: 'Fill in from memory',
  logButton: 'Log a run',
  emptyTitle: 'Nothing here yet',
  emptyButton: 'Bring in my runs',
  someoneTitle: 'Nothing is said of causes for now',
} as const;

export const SURE = {
  title: 'How sure is this?',
  tangled: 'What cannot be told apart yet',
  restDays: 'Days with a run, and days without',
  context: 'What else goes with it',
} as const;

export const CAUSE = {
  pictureLabel: (cause: string, runs: number) =>
    `${cause}: ${count(runs, 'run')} by exposure and pain. Arrow keys go from run to run, Enter opens one.`,
  pain: 'pain, worst of during, after and next morning',
  painShort: 'pain',
  pointAt: 'Point at a run to read it, or walk through them with the arrow keys.',
  openRun: 'Open this run',
  noPoints: 'No run has both a pain report and a known value, so there is no picture yet.',
  notShown: (runs: number) =>
    `${count(runs, 'run')} with a pain report ${runs === 1 ? 'is' : 'are'} missing here: the value is not known.`,
  key: {
    measured: 'measured',
    estimated: 'estimated, with the range that holds it in about 8 of 10 cases',
    recalled: 'pain told from memory',
    curve: 'what is expected, with its range (8 of 10)',
    harmless: 'harmless level',
  },
  table: 'The same runs as a table',
  tableOf: (cause: string) => `${cause}: the same runs as a table`,
  columns: { day: 'Run', pain: 'Pain', obtained: 'How known' },
  obtained: { measured: 'measured', estimated: 'estimated' },
  recalled: 'from memory',
  measured: 'What was measured, and what only estimated',
  counts: {
    measured: (n: number) => `measured on ${count(n, 'run')}`,
    estimated: (n: number) => `estimated on ${n}`,
    unknown: (n: number) => `not known on ${n}`,
  },
  research: 'What research says',
  moreStudies: (n: number) => `${count(n, 'more study', 'more studies')}`,
  strength: 'How strong',
  who: 'Who',
  outcome: 'What was looked at',
  toPlan: 'See what that comes to in the plan',
  basisEvidence: (sources: string) => `Rests on ${sources}.`,
  basisRule: 'A rule of thumb of Plumbline’s own; no trial has tested it.',
  load: 'The load numbers that watches show',
  loadUnknown: 'not known',
} as const;

/** One run of a picture in words. */
export function runInWords(day: string, pain: number, exposure: string, how: string): string {
  return `${day}: pain ${pain}, ${exposure}, ${how}`;
}

export const GRADES: Readonly<Record<Grade, string>> = {
  A: 'strong evidence',
  B: 'decent evidence',
  C: 'thin evidence (small or inconsistent)',
  D: 'a mechanism or an opinion, hardly tested',
};

export const MONTHS = {
  title: 'Month by month',
  label: 'Months: pain and distance. Arrow keys go from month to month, Enter shows its runs.',
  pain: 'Pain',
  painKey: ['mean (dot)', 'worst (bar)'],
  distance: 'Distance',
  distanceKey: (unit: string) => `${unit} a month`,
  high: 'Runs with much of',
  readout: 'Choose a month to see its runs.',
  table: 'The months as a table',
  columns: {
    month: 'Month',
    runs: 'Runs',
    distance: 'Distance',
    pain: 'Pain',
    high: 'Plainly much of',
  },
  none: 'none',
  painOf: (mean: string, worst: number, reports: number) =>
    `pain ${mean} on average, ${worst} at worst, in ${count(reports, 'report')}`,
  noReports: 'no pain reports',
  highOf: (cause: string, runs: number) => `${cause}: ${count(runs, 'run')}`,
  toRuns: 'See these runs',
} as const;

export function meanPain(mean: number): string {
  return decimal(mean, 1);
}

export const PRINT = {
  caption: (measured: number, estimated: number) =>
    `Each mark is a run: filled measured (${measured}), hollow estimated (${estimated}).`,
} as const;

const EYEBROWS = {
  nothing_stands_out: 'Nothing stands out',
  too_little_data: 'Too early to tell',
  no_pain: 'No pain so far',
} as const;
const NO_PAIN = 'Good news, and worth keeping up';
const NOTHING = 'What that means';

/** What the page says of the runner who reads it, or to whoever else does. */
export const WHY_TO = eachReader({
  runner: {
    title: 'Why does my back hurt after running?',
    loading: 'Weighing your runs …',
    eyebrows: {
      ...EYEBROWS,
      causes_found: 'What your runs say',
      see_someone_first: 'Your back first',
    } as Readonly<Record<Verdict, string>>,
    locked: 'First, two minutes of safety questions',
    lockedSays:
      'Some back pain must not be run on or explained by an app. A few plain questions tell whether yours may be of that kind; most people answer no to nearly all of them.',
    signs: 'If you have any of these, do not wait for the questions',
    early: 'What is assumed before your own runs say more',
    earlyWhy:
      'These numbers are mostly what is known of runners in general. They move as soon as there are more of your own reports.',
    likely: 'How likely it adds to your pain',
    other: [
      'Backs hurt for many reasons that no watch records: how you lift, sit and sleep, an old sprain, a cold, worry, or nothing that anyone can name. Most back pain goes without its reason ever being found.',
      'This starts with the largest weight of all, because the published evidence for the five causes is thin. It shrinks only where your own runs speak for one of them.',
    ],
    otherDo:
      'If the pain stays, grows, or wakes you at night, show it to a clinician. The printed page tells them what you have already watched.',
    empty:
      'Plumbline needs your runs, as your watch recorded them, and when it hurt. Both take a few minutes, tonight.',
    noPain: {
      title: NO_PAIN,
      says: [
        'Go on saying “no pain” after your runs: should it hurt one day, these quiet runs are what the answer will stand on.',
      ],
    },
    nothing: {
      title: NOTHING,
      says: [
        'No cause came far enough out of your own runs to be named. That is an answer too: none of the five is clearly at work, or its effect is too small to see among the ups and downs.',
        'Nothing here asks you to change a habit. Going on logging, painless runs too, is what lets the answer grow.',
      ],
    },
    someone:
      'One of your answers is a sign that somebody should look at your back before anything is explained. Your runs and your diary are kept and stay as they are; the explanation comes back once the safety answers say so.',
    fetching: 'Fetching your runs …',
    picture: 'Your own runs',
    researchNote:
      'Findings for and against, each with how far it can be trusted. An injury is not back pain, and a group of people is not you.',
    advice: 'What you can do',
    adviceIdle: 'If you want to try something all the same',
    adviceNone: 'Nothing in particular. Going on as you are and logging is enough.',
    adviceStopped:
      'Suggestions wait until your safety answers, and what a clinician told you, allow running.',
    loadNote: 'Here because you may know them, not because they explain pain: none is used above.',
    printed: 'Your runs, cause by cause',
  },
  guest: {
    title: 'Why does the back hurt after running?',
    loading: 'Weighing the runs …',
    eyebrows: {
      ...EYEBROWS,
      causes_found: 'What the runs say',
      see_someone_first: 'The back first',
    },
    locked: 'The safety questions are not answered yet',
    lockedSays:
      'Some back pain must not be run on or explained by an app. Nothing is explained before the runner has answered a few plain questions that tell whether theirs may be of that kind.',
    signs: 'Signs that do not wait for the questions',
    early: 'What is assumed before the runs themselves say more',
    earlyWhy:
      'These numbers are mostly what is known of runners in general. They move as soon as there are more reports of this runner.',
    likely: 'How likely it adds to the pain',
    other: [
      'Backs hurt for many reasons that no watch records: how somebody lifts, sits and sleeps, an old sprain, a cold, worry, or nothing that anyone can name. Most back pain goes without its reason ever being found.',
      'This starts with the largest weight of all, because the published evidence for the five causes is thin. It shrinks only where the runner’s own runs speak for one of them.',
    ],
    otherDo:
      'Runners are asked to show a clinician any pain that stays, grows, or wakes them at night. The page for a clinician holds what was watched so far.',
    empty: 'No run and no pain was recorded yet, so there is nothing to weigh.',
    noPain: {
      title: NO_PAIN,
      says: [
        'Runs after which “no pain” is said are what an answer will stand on, should it hurt one day.',
      ],
    },
    nothing: {
      title: NOTHING,
      says: [
        'No cause came far enough out of this runner’s own runs to be named: none of the five is clearly at work, or its effect is too small to see among the ups and downs.',
        'Nothing here asks for a change of habit. Going on logging, painless runs too, is what lets the answer grow.',
      ],
    },
    someone:
      'One of the runner’s answers is a sign that somebody should look at the back before anything is explained. The explanation comes back once the safety answers say so.',
    fetching: 'Fetching the runs …',
    picture: 'The runner’s own runs',
    researchNote:
      'Findings for and against, each with how far it can be trusted. An injury is not back pain, and a group of people is not this runner.',
    advice: 'What the runner can do',
    adviceIdle: 'Should the runner want to try something all the same',
    adviceNone: 'Nothing in particular. Going on as before and logging is enough.',
    adviceStopped:
      'Suggestions wait until the safety answers, and what a clinician said, allow running.',
    loadNote: 'Here because watches show them, not because they explain pain: none is used above.',
    printed: 'The runs, cause by cause',
  },
});
