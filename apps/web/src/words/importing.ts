/** Giving files, watching them being read, and what became of them. */
export const IMPORTING = {
  drop: 'Drop files, a folder or an export archive here',
  kinds: '.fit, .gpx, .tcx, .csv, .json, also as .gz or in a .zip',
  files: 'Choose files',
  folder: 'Choose a folder',
  none: 'There was no file in what you gave.',
  unreadable: 'The browser could not read what you gave. Choose the files with the button instead.',
  title: 'Reading your files',
  copying: 'Copying to Plumbline’s own folder',
  starting: 'Looking through the files',
  waiting: 'Waiting for its turn; you may close this page',
  filesOf: (done: string, all: string) => `${done} of ${all} files`,
  of: (done: string, all: string) => `${done} of ${all}`,
  left: (time: string) => `${time} left`,
  stop: 'Stop',
  stopping: 'Stopping; what was read so far is kept.',
  stopped: 'Stopped before anything was read. Nothing has changed.',
  reading: 'Reading your files.',
  lostTitle: 'Plumbline went away',
  again: 'Try again',
  failedTitle: 'That did not work',
  reportTitle: 'What was imported',
  more: 'Add more files',
  another: 'Try again, or other files',
  short: {
    stopped:
      'You stopped this before its end. What was read is kept; give the same files again to read the rest.',
    'no-run':
      'There was no run in these files, so there is nothing to ask about yet. Give the whole export, or the folder of activities; below stands where to find it.',
  },
  withProblems: 'Read, with something left out',
  between: 'Does not fit together',
  channels: 'What was found, and what it makes possible',
  counted: (title: string, count: number) => `${title} (${count.toLocaleString('en-US')})`,
  showMore: 'Show more',
  sample:
    'You are looking at the made-up runner. Leave it to bring runs of your own; nothing of it is mixed with them.',
} as const;
