import type { Channel } from '@plumbline/domain';
import type { SampleColumns } from '../recording/sample-columns.ts';
import { type FitMessage, textIn } from './decode.ts';
import type { RecordValues } from './record-values.ts';

/** A developer field that holds a channel, as one app names it. */
interface Known {
  readonly channel: Channel;
  /** Names, in small letters and digits only, without the side. */
  readonly names: readonly string[];
  /** Factor to the channel's unit by how the field's units begin; 1 where none fits. */
  readonly factors?: Readonly<Record<string, number>>;
  /** Names too short to be trusted without these units. */
  readonly only?: readonly { readonly name: string; readonly units: RegExp }[];
}

const MM_FACTORS = { cent: 10, cm: 10, mm: 1, mill: 1, m: 1000 } as const;

/**
 * What Stryd, RunScribe, COROS and other Connect IQ apps write, by the names their files give. RunScribe
 * has renamed its fields twice: `currImpactGs`, then `RS_Impact_GS_L`, then `IG_L`.
 */
const KNOWN: readonly Known[] = [
  { channel: 'power', names: ['power', 'runpower', 'rppower', 'rspoweravg', 'currpower'] },
  { channel: 'cadence', names: ['cadence', 'runcadence'] },
  { channel: 'heartRate', names: ['heartrate'] },
  { channel: 'speed', names: ['speed'] },
  { channel: 'distance', names: ['distance'] },
  { channel: 'altitude', names: ['elevation', 'altitude'] },
  {
    channel: 'contactTime',
    names: ['groundtime', 'groundcontacttime', 'contacttime', 'stancetime', 'currcontacttime'],
    only: [{ name: 'gct', units: /^m(s|illi)/ }],
  },
  {
    channel: 'contactBalance',
    names: ['stancetimebalance', 'groundcontacttimebalance', 'groundtimebalance', 'gctbalance'],
  },
  { channel: 'verticalOscillation', names: ['verticaloscillation'], factors: MM_FACTORS },
  { channel: 'verticalRatio', names: ['verticalratio'] },
  { channel: 'stepLength', names: ['steplength'], factors: MM_FACTORS },
  { channel: 'formPower', names: ['formpower'] },
  { channel: 'airPower', names: ['airpower'] },
  { channel: 'legSpringStiffness', names: ['legspringstiffness'] },
  {
    channel: 'impactLoadingRate',
    names: ['impactloadingrate'],
    only: [{ name: 'impact', units: /(bw|body ?weights?)\/s/ }],
  },
  { channel: 'impactG', names: ['impactg', 'currimpactg'], only: [{ name: 'ig', units: /^g/ }] },
  { channel: 'brakingG', names: ['brakingg', 'currbrakingg'], only: [{ name: 'bg', units: /^g/ }] },
  {
    channel: 'footStrikeType',
    names: ['footstriketype', 'footstrike', 'currfstype'],
    only: [{ name: 'fs', units: /^$/ }],
  },
  {
    channel: 'pronation',
    names: ['pronationexcursion', 'pronation', 'currpronation'],
    only: [{ name: 'p', units: /^d/ }],
  },
  {
    channel: 'flightRatio',
    names: ['flightratio', 'currflightratio'],
    only: [{ name: 'fr', units: /^%/ }],
  },
];

type Side = 'left' | 'right' | 'both';

interface Wanted {
  readonly field: string;
  readonly channel: Channel;
  readonly side: Side;
  readonly factor: number;
}

/** The names, as the descriptions write them, of the developer fields that hold a channel. */
export function developerNames(descriptions: readonly FitMessage[]): ReadonlySet<string> {
  return new Set(descriptions.flatMap(wantedField).map(({ field }) => field));
}

/**
 * Fills the channels that no field of the FIT profile has filled from the developer fields that carry
 * values. Left and right are averaged; where both feet gave their contact time, the balance follows.
 * A zero means that the sensor sent nothing, except in power.
 */
export function addDeveloperColumns(
  columns: SampleColumns,
  values: RecordValues,
  descriptions: readonly FitMessage[],
): void {
  const native = new Set(columns.channels().filter((channel) => isFilled(columns, channel)));
  const wanted = descriptions.flatMap(wantedField);
  const fields = wanted.filter(({ channel, field }, i) => {
    return !native.has(channel) && wanted.findIndex((other) => other.field === field) === i;
  });
  const sources = fields.flatMap((field): Source[] => {
    const column = values.get(field.field);
    return column ? [{ ...field, column }] : [];
  });
  for (const channel of new Set(sources.map((source) => source.channel))) {
    addMeans(
      columns,
      channel,
      sources.filter((source) => source.channel === channel),
    );
  }
  if (!native.has('contactBalance') && !fields.some(isBalance)) addBalance(columns, sources);
}

/** A wanted field and its values. */
interface Source extends Wanted {
  readonly column: Float64Array;
}

function addMeans(columns: SampleColumns, channel: Channel, sources: readonly Source[]): void {
  for (let row = 0; row < columns.length(); row += 1) {
    let sum = 0;
    let count = 0;
    for (const source of sources) {
      const value = spoken(source, row);
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    if (count > 0) columns.set(channel, row, sum / count);
  }
}

/** From the contact times of both feet; of several sources for one foot the last counts. */
function addBalance(columns: SampleColumns, sources: readonly Source[]): void {
  const times = sources.filter(({ channel }) => channel === 'contactTime');
  const ofFoot = (side: Side, row: number): number => {
    const source = times.findLast((each) => each.side === side && !Number.isNaN(spoken(each, row)));
    return source ? spoken(source, row) : Number.NaN;
  };
  if (times.length < 2) return;
  for (let row = 0; row < columns.length(); row += 1) {
    const [left, right] = [ofFoot('left', row), ofFoot('right', row)];
    columns.set('contactBalance', row, (100 * left) / (left + right));
  }
}

/** The value of a source in its channel's unit; NaN where the sensor sent nothing. */
function spoken({ column, channel, factor }: Source, row: number): number {
  const value = column[row] ?? Number.NaN;
  return isSilence(channel, value) ? Number.NaN : value * factor;
}

function isBalance({ channel }: Wanted): boolean {
  return channel === 'contactBalance';
}

function isSilence(channel: Channel, value: number): boolean {
  return value === 0 && channel !== 'airPower' && channel !== 'power' && channel !== 'cadence';
}

function isFilled(columns: SampleColumns, channel: Channel): boolean {
  return columns.column(channel)?.some((value) => value !== 0 && !Number.isNaN(value)) ?? false;
}

function wantedField(description: FitMessage): readonly Wanted[] {
  const field = textIn(description, 'field_name');
  if (field === undefined) return [];
  const units = (textIn(description, 'units') ?? '').toLowerCase();
  const { name, side } = plainName(field);
  const known = KNOWN.find(({ names, only = [] }) => {
    return names.includes(name) || only.some((one) => one.name === name && one.units.test(units));
  });
  if (!known) return [];
  const factor = Object.entries(known.factors ?? {}).find(([start]) => units.startsWith(start));
  // The library keys values by the name exactly as it is written.
  const key = String(description['field_name']);
  return [{ field: key, channel: known.channel, side, factor: factor?.[1] ?? 1 }];
}

/** `RS_Impact_GS_L` is `impactg` on the left; `Footstrike Type` is `footstriketype` of both. */
function plainName(field: string): { readonly name: string; readonly side: Side } {
  const parts = /^(?:rs[_ ])?(.*?)(?:[_ (]+(l|r|left|right)\)?)?$/i.exec(field.trim());
  const letter = parts?.[2]?.[0]?.toLowerCase();
  const name = (parts?.[1] ?? field).toLowerCase().replace(/[^a-z0-9]/g, '');
  const side = letter === 'l' ? 'left' : letter === 'r' ? 'right' : 'both';
  return { name: name.replace(/gs$/, 'g'), side };
}
