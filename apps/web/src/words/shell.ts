/** The frame around every page. */
export const SHELL = {
  skip: 'Skip to the content',
  name: 'Plumbline',
  navigation: 'Pages',
  pages: {
    why: 'Why',
    plan: 'Plan',
    log: 'Log',
    runs: 'Runs',
    strength: 'Strength',
    form: 'Form',
    data: 'Data',
  },
  sample: 'This is a made-up runner. Nothing here is about you.',
  leaveSample: 'Leave the sample runner',
  noSuchPage: 'There is no such page',
  home: 'Back to the start',
  loading: 'Loading …',
  faultTitle: 'This page could not be shown',
  fault: 'This page stumbled over something of its own. Your data are untouched.',
  reload: 'Reload the page',
  safety: {
    emergency:
      'Your safety answers hold a sign that needs help now: go to an emergency department or call the emergency number. Do not run, and leave the strength tests.',
    stop: 'By your safety answers, or by what a clinician told you, please do not run until a clinician says that you may, and leave the strength tests.',
    more: 'What it was, and what to do',
    again: 'Answer the safety questions again',
  },
  undo: 'Undo',
  undone: 'Taken back.',
  dismiss: 'Dismiss',
  saved: 'Saved.',
} as const;
