/** What the process says to its caller when it ends; kept in step with `docs/guide/command-line.md`. */
export const EXIT = {
  /** Done. Files that were damaged are named in the report and do not change this. */
  done: 0,
  /** A fault of Plumbline itself. */
  fault: 1,
  /** The command line was wrong. */
  usage: 2,
  /** A file or folder that was named is missing, empty of anything readable, or not writable. */
  input: 3,
  /** The store cannot be used: damaged, written by a newer Plumbline, not permitted, disk full. */
  store: 4,
  /** Another Plumbline is writing to the store. */
  busy: 5,
  /** It could not be started on this machine: port taken, set-up missing. */
  start: 6,
  /** Stopped before it was done: Ctrl-C, or the question was not answered with the word. */
  stopped: 130,
  /** Ended from outside (SIGTERM). */
  ended: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each means, as `--help` prints it. */
export const EXIT_WORDS: readonly (readonly [ExitCode, string])[] = [
  [EXIT.done, 'done (files that could not be read are named in the report)'],
  [EXIT.fault, 'a fault of Plumbline itself'],
  [EXIT.usage, 'the command line was wrong'],
  [EXIT.input, 'a named file or folder cannot be used'],
  [EXIT.store, 'the store cannot be used'],
  [EXIT.busy, 'another Plumbline is writing to the store'],
  [EXIT.start, 'it could not be started here (port taken, set-up missing)'],
  [EXIT.stopped, 'stopped by you before it was done'],
  [EXIT.ended, 'ended from outside'],
];
