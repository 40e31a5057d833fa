import type { Channel } from '@plumbline/domain';
import { type FitMessage, textIn } from './decode.ts';

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

export type Side = 'left' | 'right' | 'both';

/** A developer field that a file describes and that holds a channel. */
export interface Wanted {
  /** Its name exactly as it is written. */
  readonly field: string;
  readonly channel: Channel;
  readonly side: Side;
  readonly factor: number;
}

/** More names than all apps at once write; each has a column of its own, so a file may not name endlessly many. */
const MOST_NAMES = 64;

/** The names of the developer fields that hold a channel, at most 64: the first. */
export function developerNames(descriptions: readonly FitMessage[]): ReadonlySet<string> {
  const names = new Set(descriptions.flatMap(wantedField).map(({ field }) => field));
  return new Set([...names].slice(0, MOST_NAMES));
}

export function wantedField(description: FitMessage): readonly Wanted[] {
  const field = textIn(description, 'field_name');
  if (field === undefined) return [];
  const units = (textIn(description, 'units') ?? '').toLowerCase();
  const { name, side } = plainName(field);
  const known = KNOWN.find(({ names, only = [] }) => {
    return names.includes(name) || only.some((one) => one.name === name && one.units.test(units));
  });
  if (!known) return [];
  const factor = Object.entries(known.factors ?? {}).find(([start]) => units.startsWith(start));
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
