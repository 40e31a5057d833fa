/** The first evening, from the welcome to the answer. */
export const BEGIN = {
  title: 'Why does my back hurt after running?',
  lead: 'Plumbline compares your own runs, those that hurt with those that did not. It says what they can tell you, and how sure that is.',
  needs: 'What it needs',
  needsList: [
    'Your runs, from your watch or its account.',
    'Your memory of when it hurt: a minute, on a calendar.',
    'A few safety questions, now or later.',
  ],
  bring: 'Bring my runs',
  sample: 'Look at a sample runner first',
  sampleOpening: 'Making up a runner …',
  sampleStop: 'Stop making one up',
  sampleSays: 'The sample is made up, and marked so on every page.',
  steps: 'Steps of the first evening',
  step: {
    safety: 'Safety',
    import: 'Your runs',
    recall: 'When it hurt',
  },
  safety: {
    title: 'First, is your back safe to run on?',
    later: 'Later',
    on: 'On to your runs',
    unanswered:
      'Until they are answered, Plumbline shows no explanation and no plan. Your runs and your diary can be brought in all the same; the questions wait for you on the first page.',
  },
  import: {
    title: 'Bring your runs',
    on: 'When did it hurt?',
    have: (runs: number) =>
      runs === 1
        ? 'One run is here already.'
        : `${runs.toLocaleString('en-US')} runs are here already.`,
  },
} as const;

/** What a runner can do tonight, while the account's export takes its days. */
export const TONIGHT = {
  title: 'My export takes days. What can I do tonight?',
  lead: 'The export of a whole account can take some days to arrive. Ask for it now, and begin with one of these; what comes later is added, and nothing is counted twice.',
  usb: 'Copy the watch’s activity folder by USB',
  watches: [
    {
      watch: 'Garmin',
      says: 'Connect the cable and open the folder GARMIN › Activity (newer watches: Internal Storage › GARMIN › Activity). On a Mac, newer watches need a program for MTP, such as OpenMTP. Copy the folder and drop the copy here.',
      tried: 'Many files of Garmin watches were read in our tests.',
    },
    {
      watch: 'Coros',
      says: 'Most watches show no folder over USB. In the Coros app or in Training Hub, open a run and choose to export its data as .fit.',
      tried:
        'Not tried by us: of Coros we had a single file to read, and the menus are as far as we know.',
    },
    {
      watch: 'Polar',
      says: 'The watches show no folder over USB. On flow.polar.com, open a run and export it as TCX (or GPX).',
      tried:
        'Not tried by us: we had no file of Polar’s; TCX and GPX of others are read. The menus are as far as we know.',
    },
    {
      watch: 'Suunto',
      says: 'The watches show no folder over USB. In the Suunto app, open a run, then its menu, and export the FIT file.',
      tried:
        'Not tried by us: of Suunto we had a single file to read, and the menus are as far as we know.',
    },
  ],
  few: 'Twenty runs of the last months are a good beginning.',
  table: 'Or take the table of your activities',
  tableSays:
    'Garmin Connect on the web: Activities › All activities, scroll down as far as you want to go back, then Export CSV. Activities.csv holds distances, paces and averages, but not what happened within a run.',
  watch: 'From then on, let it read by itself',
  watchSays: 'In a terminal, this imports whatever appears in a folder:',
  watchCommand: 'plumbline watch FOLDER',
  diary: 'If you kept a diary of your pain, drop it too, as diary.csv.',
} as const;
