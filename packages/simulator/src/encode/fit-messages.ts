import { FitWriter, fit_messages } from '@markw65/fit-file-writer';

/** A value in the unit of the FIT profile (metres, seconds …), or a list or a text. */
export type FitValue = number | string | readonly number[];

/** One FIT message, named as the FIT profile names it: `record`, `session`, `workout_step`. */
export interface FitMessage {
  readonly name: string;
  readonly fields: Readonly<Record<string, FitValue>>;
  readonly developer?: readonly FitDeveloperValue[];
}

/** The value of a field that a `field_description` message before it has declared, unscaled. */
export interface FitDeveloperValue {
  readonly field: number;
  readonly value: number;
}

const FIT_EPOCH_MS = 631_065_600_000;

/** Seconds of FIT's own clock, which starts on the last day of 1989. */
export function fitTime(ms: number): number {
  return Math.round((ms - FIT_EPOCH_MS) / 1000);
}

/** Degrees as FIT's semicircles. */
export function semicircles(degrees: number): number {
  return Math.round((degrees * 2_147_483_648) / 180);
}

/** A FIT file holding `messages` in their order, its header and checksums. Unknown names throw. */
export function encodeMessages(messages: Iterable<FitMessage>): Uint8Array {
  // The library's types want each message's fields spelled out where it is called; ours are made from data.
  const writer = new FitWriter({ noCompressedTimestamps: true }) as unknown as LooseWriter;
  for (const { name, fields, developer } of messages) {
    const values = developer?.map(({ field, value }) => ({ field_num: field, value }));
    writer.writeMessage(name, storable(name, fields), values ?? null);
  }
  const { buffer, byteOffset, byteLength } = writer.finish();
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}

interface LooseWriter {
  readonly writeMessage: (
    name: string,
    fields: Readonly<Record<string, FitValue>>,
    developer: readonly { readonly field_num: number; readonly value: number }[] | null,
  ) => void;
  readonly finish: () => DataView;
}

interface Scaling {
  readonly scale: number;
  readonly offset: number;
}

const scalings = new Map<string, ReadonlyMap<string, Scaling>>();

function storable(name: string, fields: FitMessage['fields']): Record<string, FitValue> {
  const scaling = scalingOf(name);
  const out: Record<string, FitValue> = {};
  for (const key in fields) {
    const value = fields[key];
    if (typeof value === 'number') out[key] = rounded(value, scaling.get(key));
    else if (typeof value === 'string') out[key] = isText(name, key) ? fitText(value) : value;
    else if (value !== undefined) out[key] = value;
  }
  return out;
}

/** The library cuts scaled values off; a quarter of a step beyond the nearest whole number makes that a rounding. */
function rounded(value: number, scaling: Scaling | undefined): number {
  if (!scaling || (scaling.scale === 1 && Number.isInteger(value))) return value;
  const stored = Math.round((value + scaling.offset) * scaling.scale);
  return (stored + Math.sign(stored) * 0.25) / scaling.scale - scaling.offset;
}

/** The library writes one byte a character and no end; FIT wants UTF-8 that ends in a zero byte. */
function fitText(text: string): string {
  return `${String.fromCharCode(...new TextEncoder().encode(text))}\0`;
}

function isText(message: string, field: string): boolean {
  return profileFields(message)[field]?.type === 'string';
}

function scalingOf(message: string): ReadonlyMap<string, Scaling> {
  const before = scalings.get(message);
  if (before) return before;
  const made = new Map<string, Scaling>();
  for (const [key, field] of Object.entries(profileFields(message))) {
    if (typeof field.scale === 'number' && typeof field.offset === 'number') {
      made.set(key, { scale: field.scale, offset: field.offset });
    } else if (field.scale?.[0] !== undefined && field.scale.length === 1) {
      made.set(key, { scale: field.scale[0], offset: field.offset?.[0] ?? 0 });
    }
  }
  scalings.set(message, made);
  return made;
}

interface ProfileField {
  readonly type: string;
  readonly scale?: number & readonly number[];
  readonly offset?: number & readonly number[];
}

function profileFields(message: string): Readonly<Record<string, ProfileField>> {
  const messages = fit_messages as unknown as Readonly<
    Record<string, { readonly fields: Readonly<Record<string, ProfileField>> }>
  >;
  const found = messages[message];
  if (!found) throw new Error(`the FIT profile has no message ${message}`);
  return found.fields;
}
