/** What the document says in its own voice. */
export const DOCUMENT_WORDS = {
  title: 'Back pain and running: a runner’s own records',
  visit: 'For the visit',
  safety: 'Safety questions',
  pain: 'Back pain',
  runs: 'Runs',
  form: 'Running form',
  body: 'Body weight, height and drinks',
  sleep: 'Sleep, as written down',
  strength: 'Strength tests and strength work',
  conditions: 'Conditions and medicines, as told',
  contributors: 'Plausible contributors',
  about: 'About this document',
  notAsked: 'The safety questions were not answered.',
  safetyWithheld:
    'No explanation is given while the safety questions are unanswered or call for a clinician first.',
  keptBack:
    'The questions about saddle numbness, bladder, bowel, sex and pregnancy were not shared by the runner.',
  resultWithheld:
    'The result rests on an answer that the runner did not share, so it is not told. Please ask.',
  contributor: 'Plausible contributor',
  method: 'Plumbline attribution',
  somethingElse: 'Something else',
  notADiagnosis: 'Not a diagnosis; not validated as a medical device.',
  correlation:
    'A probability says how plausible it is that something adds to the pain, from how this runner’s pain went along with it. It does not say that it caused the pain.',
  self: 'Everything here was recorded by the runner’s own devices, written by the runner, or worked out from these. Each value names the record that it came from.',
  formOfRuns: (count: number) =>
    `What a device measured on the runs is among the entries of this section (${count} of them).`,
  made: (version: string, now: string) => `Made by Plumbline ${version} on ${now.slice(0, 10)}.`,
} as const;

export const CHANCE_WORDS = { nearlyAll: 'more than 95 %', hardly: 'less than 5 %' } as const;

export const HEADS = {
  pain: ['Day', 'When', 'Pain, 0 to 10', 'Where'],
  runs: ['Start', 'Distance', 'Moving time'],
  measures: ['Day', 'What', 'Value'],
  sleep: ['Day', 'Slept the night before'],
  work: ['Day', 'Exercise', 'How much'],
  contributors: ['What', 'Probability', 'Points of pain added (80 % interval)'],
} as const;

/** Display of the reason in FHIR's own list, and what is read. */
export const EMPTY_WORDS = {
  notasked: ['Not Asked', 'Nobody asked.'],
  nilknown: ['Nil Known', 'None of those that are asked about.'],
  unavailable: ['Unavailable', 'There are no such records.'],
  withheld: ['Information Withheld', 'Withheld.'],
} as const satisfies Readonly<Record<string, readonly [display: string, words: string]>>;

export const DEVICE_WORDS = {
  plumbline: 'Software that compares a runner’s own records',
  watch: 'Running watch or sensor',
} as const;

export const PROVENANCE_WORDS = {
  recorded: 'Recorded by a device during the run',
  file: 'Read from a file that the runner wrote',
  app: 'Written by the runner in Plumbline',
  answer: 'Worked out by Plumbline from all records together',
  allRecords: 'All records of the runner, by their SHA-256 digest',
} as const;
