/** Whether a runner's records may go into tables for studies, on a server for many. */
export const STUDIES = {
  title: 'Studies',
  out: 'My records are in no study.',
  in: 'My records may go into studies.',
  text: 'What I agree to',
  agree: 'I have read this and agree',
  give: 'Let studies have my records',
  withdraw: 'Take it back',
  before: 'What I said before',
  acts: {
    given: 'agreed',
    withdrawn: 'took it back',
  } as Readonly<Record<string, string>>,
} as const;
