import type { RunExposure } from '@plumbline/application';
import { eachReader } from './each-reader.ts';

const OBTAINED: Readonly<Record<RunExposure['obtained'], string>> = {
  measured: 'measured',
  estimated: 'estimated',
  unknown: 'not known',
};

const PLACES: Readonly<Record<string, string>> = {
  neck: 'neck',
  upper_back: 'upper back',
  lower_back: 'lower back',
  buttock: 'buttock',
  leg: 'leg',
};

const SIDES: Readonly<Record<string, string>> = {
  left: 'left',
  right: 'right',
  both: 'both sides',
  middle: 'in the middle',
};

const FORMATS: Readonly<Record<string, string>> = {
  fit: 'FIT recording',
  gpx: 'GPX track',
  tcx: 'TCX recording',
  'garmin-csv': 'Garmin’s list',
  'strava-csv': 'Strava’s list',
};

export const RUN = {
  all: 'All runs',
  gone: 'There is no such run any more',
  toLog: 'Write about a run or a day',
  steps: 'Runs beside this one',
  earlier: 'Earlier run',
  later: 'Later run',
  facts: 'This run in figures',
  moving: 'Moving time',
  elapsed: 'With pauses',
  pace: 'Pace while moving',
  climb: 'Climb',
  heartRate: 'Heart rate',
  temperature: 'Temperature at the device',
  surface: 'Surface',
  shoes: 'Shoes',
  device: 'Device',
  pain: 'Pain',
  before: 'Before',
  during: 'During',
  after: 'After',
  morning: 'Next morning',
  began: (distance: string) => `It began ${distance} into the run.`,
  recalled: 'Filled in from memory.',
  edit: 'Change what is said',
  sayPain: 'Say how it was',
  nothingSaid: 'Nothing is said about this run yet. A “no pain at all” counts as much as a pain.',
  where: 'Where',
  place: (region: string) => PLACES[region] ?? region.replaceAll('_', ' '),
  side: (side: string) => SIDES[side] ?? side,
  sleep: 'Sleep',
  stress: 'Stress',
  sitting: 'Sitting',
  driving: 'Driving',
  mood: 'Mood',
  effort: 'Effort',
  warmup: 'Warm-up',
  stiffness: 'Stiff in the morning',
  hours: (hours: number) => `${hours} h`,
  minutes: (minutes: number) => `${minutes} min`,
  ofTen: (points: number) => `${points} of 10`,
  note: 'Note',
  toSafety: 'To the safety questions',
  explained: 'What may have added to it',
  explainedHint: 'Each is a plausible contributor at most, not a proof.',
  exposures: 'What this run had in it',
  noUsual: 'no usual yet',
  obtained: OBTAINED,
  notKnown: 'not known',
  cue: 'Minutes with a cue',
  drift: 'Late-run drift',
  change: 'Change',
  measure: 'Measure',
  thirds: 'First third and last third',
  thirdsHint: 'Means over moving time, as recorded: speed and hills are still in them.',
  first: 'First third',
  last: 'Last third',
  drink: 'Drink and weight',
  drinkFields: {
    massBeforeKg: 'Weight before',
    massAfterKg: 'Weight after',
    drinkBeforeMl: 'Drunk before',
    drinkDuringMl: 'Drunk during',
    drinkAfterMl: 'Drunk after',
    urineMl: 'Urine',
    urineColour: 'Urine colour',
    airCelsius: 'Air',
    humidityPercent: 'Humidity',
  },
  ofEight: (colour: number) => `${colour} of 8`,
  percent: (percent: number) => `${percent} %`,
  sources: 'Where it comes from',
  format: (format: string) => FORMATS[format] ?? format.toUpperCase(),
  route: 'The shape of the route',
  routeHint: 'Only its shape: no map is loaded, and no place is shown.',
  routeSays: ({
    wide,
    tall,
    apart,
    bar,
  }: Readonly<Record<'wide' | 'tall' | 'apart' | 'bar', string>>) =>
    `The route reaches ${wide} from west to east and ${tall} from south to north; it ends ${apart} from where it began. The bar at the bottom is ${bar} long.`,
  streams: 'Second by second',
  streamsHint:
    'The faint line is what was recorded, the strong one its running mean. Point at a moment to read it; drag across a stretch to look closer. ',
  streamsKeys: 'By keyboard: the sliders above and below.',
  noStreams: 'This run has no recording from second to second, only its sums.',
  moment: 'Moment',
  wholeRun: 'Show the whole run',
  mean: 'mean',
  from: 'From',
  to: 'To',
  noValue: '–',
  partMean: (from: string, to: string) => `Means from ${from} to ${to}`,
  wholeMean:
    'Means of the whole run while moving; the temperature without its first ten minutes, in which a watch settles',
  at: (time: string, distance: string | null) =>
    distance === null ? `At ${time}` : `At ${time}, ${distance}`,
  painBegan: 'Pain began',
  laneSays: ({
    name,
    low,
    high,
    unit,
  }: {
    name: string;
    low: string;
    high: string;
    unit: string;
  }) => `${name}: mostly between ${low} and ${high} ${unit} in the part shown`,
  streamsTable: 'The same in figures',
  stretch: 'From',
} as const;

const GONE =
  'Its file turned out to hold no run when it was read again, or everything was erased since.';
const LOCKED = 'Nothing is said of causes before the safety questions are answered, or while';
const ERROR =
  'The second figure is its standard error: where the line crosses the middle, it may be chance.';

/** What the page says to the runner whose run it is, or to whoever else reads it. */
export const RUN_TO = eachReader({
  runner: {
    goneSays: `${GONE} What you wrote of that day is kept.`,
    locked: `${LOCKED} somebody should look at your back first.`,
    exposuresHint: 'The dot is this run, its line how sure that is, the upright mark your usual.',
    usual: (value: string) => `your usual: ${value}`,
    cueHint: cueHint('if you ran them so'),
    driftHint: `How your running changed late in this run once speed and hills are taken out. ${ERROR}`,
  },
  guest: {
    goneSays: `${GONE} What the runner wrote of that day is kept.`,
    locked: `${LOCKED} somebody should look at the runner’s back first.`,
    exposuresHint:
      'The dot is this run, its line how sure that is, the upright mark what is usual for this runner.',
    usual: (value: string) => `usually: ${value}`,
    cueHint: cueHint('if they were run so'),
    driftHint: `How the running changed late in this run once speed and hills are taken out. ${ERROR}`,
  },
});

function cueHint(condition: string): (pairs: number) => string {
  return (pairs) =>
    `Laps of this run are ${pairs} times a minute without a cue and a minute with it, ${condition}. This is what it changed at equal speed, with its standard error; the first ten seconds of each minute are left out.`;
}
