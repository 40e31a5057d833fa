import { count } from '../show/count.ts';

/** What clinicians and coaches read of the runners who let them see something. */
export const CASELOAD = {
  title: 'My runners',
  live: 'Nobody watches this live, and neither does this page: it shows what the records held when you opened it. Runners are told so, and told to call somebody when something is wrong.',
  rules:
    'Simple rules look through what runners told and when, and list what asks for a look. They say nothing of where pain comes from.',
  none: (email: string) =>
    `Nobody lets you see anything. Ask a runner to open “Who sees my data” and to give your e-mail address there: ${email}.`,
  forOthers:
    'This page is for clinicians and coaches: it lists the runners who let them see something. What you let others see stands on “Who sees my data”.',
  quiet: 'Nothing asks for a look.',
  keptBack:
    'What you may see rests on an answer that this runner keeps back, so nothing is shown. Please ask them.',
  counted: (all: number, asking: number) =>
    `${count(all, 'runner')}, ${asking === 0 ? 'none' : asking} with something that you have not acknowledged.`,
  calm: (calm: number) => `Nothing asks for a look (${calm})`,
  sheet: 'The page for a clinician',
  open: (count: number) => `${count} not acknowledged`,
  flag: {
    raised: 'Raised',
    over: 'Not so any more.',
    seen: '· seen by:',
    unseen: '· seen by nobody yet.',
    gone: 'somebody whose account is gone',
    action: 'What you do about it',
    actionHint: '(the runner reads this)',
    acknowledge: 'I have seen this',
    acknowledgeOne: (title: string) => `I have seen this: ${title}`,
    again: 'Add what was done',
  },
  runner: {
    looking: 'You are looking at the records of',
    noted: 'Each look is noted, and the runner reads it.',
    notADiagnosis:
      'This is not a diagnosis. Plumbline compares a runner’s own runs with one another; it is not validated as a medical device. Nobody watches this live.',
    saidToThem: (name: string) =>
      `What Plumbline says to the runner stands below word for word: “you”, “your” and “my” in it mean ${name}.`,
    unnamed: 'the runner',
    back: 'Back to my runners',
    mine: 'My own records',
    sees: (kinds: string) => `You see: ${kinds}.`,
    mayRead: 'You may read.',
    mayPlan: 'You may read, and write wishes for the plan.',
    noVisit: 'What to keep to after a visit cannot be written on a page here yet.',
    pages: 'Pages of this runner',
    notYours: 'This runner does not let you see anything, or not any more.',
    notLet: (name: string) => `${name} does not let you see this.`,
    needs: (kinds: string) => `It needs: ${kinds}.`,
    askThem: 'They can let you by “Who sees my data”.',
    notForCoach: (kinds: string) =>
      `This page is for a clinician alone: it needs what no coach is let see (${kinds}).`,
    ownTitle: 'Not shown here',
    ownPage: 'This page is the runner’s own, and is not shown to anybody else.',
  },
  pages: {
    overview: 'Overview',
    why: 'Why',
    plan: 'Plan',
    log: 'Log',
    runs: 'Runs',
    strength: 'Strength',
    form: 'Form',
    experiment: 'Experiment',
    page: 'The page',
  },
  flags: 'What asks for a look',
  log: { none: 'Nothing is written down yet.' },
  tests: 'Field tests, the latest',
  formLimits:
    'Values that describe how the runner ran. None of them by itself says why a back hurts; Plumbline weighs them against the runner’s own pain under Why.',
  noExperiment: 'Nothing was tried yet.',
  notes: {
    title: 'Notes',
    says: 'The runner reads what you write here: the records are theirs. Notes are added to, never changed; nobody but the runner and you reads yours.',
    label: 'A note about this runner',
    keep: 'Keep the note',
    none: 'You have noted nothing.',
    kept: 'Kept.',
  },
} as const;
