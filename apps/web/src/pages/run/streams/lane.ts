import type { StreamView } from '@plumbline/application';
import type { StreamName } from '@plumbline/domain';
import type { Format } from '../../../show/format.ts';
import { clock } from '../../../show/format.ts';

/** One stream as it is drawn: its values in the runner's own units, and how to say them. */
export interface Lane {
  readonly name: StreamName;
  readonly says: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  readonly thirds: StreamView['thirds'];
  /** Over the whole run; null where that is not told. */
  readonly mean: number | null;
  /** `5:12`, `243`: without the unit. */
  readonly text: (value: number) => string;
  /** As far as `text` tells it. */
  readonly rounded: (value: number) => number;
  /** Smallest span that its scale has, so that the noise of a steady stream does not look like mountains. */
  readonly least: number;
  /** Drawn with the lowest value at the top: a quicker pace is a smaller number. */
  readonly isUpsideDown: boolean;
  /** Marks of the scale stand at multiples of such steps. */
  readonly isClock: boolean;
}

/** Shown in this order; what is not listed follows. */
const ORDER: readonly StreamName[] = [
  'pace',
  'heartRate',
  'contactTime',
  'verticalOscillation',
  'cadence',
  'contactBalance',
  'temperature',
  'gradient',
  'altitude',
  'power',
];
/** Told by the pace. */
const NOT_DRAWN: ReadonlySet<StreamName> = new Set(['speed']);

/** Units that are shorter than those the streams are stored with. */
const UNITS: Partial<Record<StreamName, string>> = {
  heartRate: 'bpm',
  cadence: 'steps/min',
  contactTime: 'ms',
  contactBalance: '% left',
  verticalRatio: '%',
  gradient: '%',
  power: 'W',
};
const DIGITS: Partial<Record<StreamName, number>> = {
  contactBalance: 1,
  verticalRatio: 1,
  gradient: 1,
  legSpringStiffness: 1,
  impactG: 1,
  brakingG: 1,
};
const LEAST: Partial<Record<StreamName, number>> = {
  pace: 30,
  heartRate: 20,
  contactTime: 20,
  verticalOscillation: 12,
  cadence: 10,
  contactBalance: 3,
  temperature: 6,
  gradient: 4,
  altitude: 20,
};

export function lanesOf(streams: readonly StreamView[], format: Format): readonly Lane[] {
  const place = ({ name }: StreamView) => {
    const at = ORDER.indexOf(name);
    return at < 0 ? ORDER.length : at;
  };
  return streams
    .filter(({ name, values }) => !NOT_DRAWN.has(name) && values.some((one) => one !== null))
    .toSorted((a, b) => place(a) - place(b))
    .map((stream) => laneOf(stream, format));
}

function laneOf(stream: StreamView, format: Format): Lane {
  const { unit, shown, digits = DIGITS[stream.name] ?? 0 } = scaleOf(stream, format);
  const isPace = stream.name === 'pace';
  const convert = (value: number | null) => (value === null ? null : shown(value));
  return {
    name: stream.name,
    says: stream.says,
    unit,
    values: stream.values.map(convert),
    thirds: { first: convert(stream.thirds.first), last: convert(stream.thirds.last) },
    mean: convert(stream.mean),
    text: isPace ? clock : (value) => plain(value, digits),
    rounded: (value) => (isPace ? Math.round(value) : Number(value.toFixed(digits))),
    least: shown(LEAST[stream.name] ?? 1) - shown(0),
    isUpsideDown: isPace,
    isClock: isPace,
  };
}

interface Scale {
  readonly unit: string;
  readonly shown: (stored: number) => number;
  readonly digits?: number;
}

function scaleOf({ name, unit }: StreamView, { field, small }: Format): Scale {
  if (name === 'pace') {
    const kilometres = field.distance.stored(1);
    return { unit: `/${field.distance.unit}`, shown: (seconds) => seconds * kilometres };
  }
  if (name === 'temperature') return field.temperature;
  if (name === 'altitude') return field.climb;
  if (name === 'verticalOscillation' || name === 'stepLength') return small;
  return { unit: UNITS[name] ?? unit, shown: (stored) => stored };
}

/** `+0:09`, `−4`: last minus first as both are shown, so that the three figures add up. */
export function changeText(
  { text, rounded }: Pick<Lane, 'text' | 'rounded'>,
  first: number,
  last: number,
): string {
  const change = rounded(last) - rounded(first);
  const said = text(Math.abs(change));
  if (!/[1-9]/.test(said)) return said;
  return `${change < 0 ? '−' : '+'}${said}`;
}

/** With a real minus sign. */
function plain(value: number, digits: number): string {
  return value
    .toFixed(digits)
    .replace(/^-(?=.*[1-9])/, '−')
    .replace(/^-/, '');
}

/** What a lane says of its moments from `first` to before `end`: of the whole run what the run says elsewhere. */
export function meanWithin(
  { values, mean, isClock }: Pick<Lane, 'values' | 'mean' | 'isClock'>,
  first: number,
  end: number,
): number | null {
  if (first === 0 && end === values.length && mean !== null) return mean;
  return isClock ? meanPace(values, first, end) : meanOf(values, first, end);
}

/** Time over distance: paces are no sums, so that their speeds are averaged. */
function meanPace(values: Lane['values'], first: number, end: number): number | null {
  const speed = meanOf(
    values.map((pace) => (pace === null ? null : 1 / pace)),
    first,
    end,
  );
  return speed === null ? null : 1 / speed;
}

/** Mean of what is there from `first` to before `end`; null where nothing is. */
export function meanOf(
  values: readonly (number | null)[],
  first: number,
  end: number,
): number | null {
  let [sum, count] = [0, 0];
  for (const value of values.slice(first, end)) {
    if (value === null) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
