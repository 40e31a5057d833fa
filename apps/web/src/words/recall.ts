function filledIn(runs: number): string {
  return runs === 1
    ? 'One run filled in from memory.'
    : `${runs.toLocaleString('en-US')} runs filled in from memory.`;
}

/** Runs that were written of meanwhile, as from a phone. */
function leftAlone(runs: number): string {
  return runs === 1
    ? 'One was left as it is, because you wrote of it at the time.'
    : `${runs.toLocaleString('en-US')} were left as they are, because you wrote of them at the time.`;
}

/** Filling in from memory when it hurt. */
export const RECALL = {
  title: 'When did it hurt?',
  lead: 'Choose how bad it was, then mark the runs it followed: the worst of during, after, and the next morning. Roughly is good enough.',
  memory:
    'What you mark here is kept as from memory, and counts a little less than what is written on the day. What you wrote at the time stays as it is.',
  brush: 'Pain, 0 (none) to 10 (worst)',
  clear: 'Clear',
  clearSays: 'Clear: I don’t remember',
  level: (pain: number) => `${pain}`,
  count: (reported: number, runs: number) =>
    `${reported.toLocaleString('en-US')} ${reported === 1 ? 'run' : 'runs'} with a report of ${runs.toLocaleString('en-US')}`,
  few: 'the answer needs about 20',
  enough: 'enough for a first answer',
  noZeros: 'none without pain yet; say below how the others were',
  how: 'Click or tap a day, or drag across days. By keyboard: arrows move, Shift and arrows mark a stretch, Space fills it in.',
  earlier: 'Show earlier months',
  weekdays: [
    ['Mo', 'Monday'],
    ['Tu', 'Tuesday'],
    ['We', 'Wednesday'],
    ['Th', 'Thursday'],
    ['Fr', 'Friday'],
    ['Sa', 'Saturday'],
    ['Su', 'Sunday'],
  ],
  calendar: 'Runs by day',
  noRun: 'no run',
  noReport: 'not said',
  pain: (pain: number) => `pain ${pain}`,
  kept: 'written at the time',
  fromMemory: 'from memory',
  notSaved: 'not saved yet',
  chosen: 'Chosen',
  legend: {
    open: 'a run, nothing said',
    draft: 'marked now, not saved yet',
    memory: 'saved, from memory',
    kept: 'written at the time, stays',
  },
  oneRun: (clock: string, distance: string) => `${clock}, ${distance}`,
  runSaid: (run: string, said: string) => `${run}, ${said}`,
  unknownDistance: 'distance unknown',
  painOf: (what: string) => `Pain of the run at ${what}`,
  notSaid: 'Not said',
  rest: 'All other runs',
  restLead:
    'The runs without pain count as much as those with it: without them there is nothing to compare. Marking all painful runs above is what makes this true.',
  from: 'from',
  to: 'to',
  restNone: 'had no pain',
  restUnknown: 'I don’t remember',
  restCount: (runs: number) =>
    runs === 1 ? 'One run is marked 0.' : `${runs.toLocaleString('en-US')} runs are marked 0.`,
  save: 'Save and see the answer',
  saveCount: (runs: number) =>
    runs === 1 ? 'One run to save' : `${runs.toLocaleString('en-US')} runs to save`,
  nothing: 'Nothing is marked yet.',
  saved: (runs: number, left: number) =>
    [filledIn(runs), ...(left === 0 ? [] : [leftAlone(left)])].join(' '),
  again: 'What you marked before you went away is here again. It is not saved yet.',
  skip: 'See the answer without this',
  noRuns: 'There are no runs here yet. Bring them first.',
  bring: 'Bring my runs',
} as const;
