import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { encodeFit, encodeFitSessions } from '@plumbline/simulator';
import fc from 'fast-check';
import FitParser from 'fit-file-parser';
import { describe, expect, test } from 'vitest';
import { recordedRun } from '../testing/recorded-run.ts';
import { checksum } from './checksum.ts';
import { condense } from './condense.ts';
import { decode, type FitMessage, momentIn, numberIn } from './decode.ts';
import { developerNames } from './known-developer-fields.ts';
import { type FitPart, fitParts } from './parts.ts';
import { RECORD_FIELDS } from './record-fields.ts';
import { recordValues } from './record-values.ts';

/** The records as `fit-file-parser` reads them from the file as it is; nothing where it refuses it. */
function recordsByLibrary(bytes: Uint8Array, part: FitPart): readonly FitMessage[] | undefined {
  let records: readonly FitMessage[] | undefined;
  try {
    const own = Buffer.from(bytes.slice(part.headerAt, part.to + 2));
    new FitParser({ force: true, mode: 'list' }).parse(own, (_, data) => {
      records = (data?.records ?? []) as unknown as readonly FitMessage[];
    });
  } catch {
    return undefined;
  }
  return records;
}

/** Compares every value of every record of a sound part; gives how many values there were. */
function compare(bytes: Uint8Array, part: FitPart): number {
  const { fit, records, breaks } = condense(bytes, part);
  const expected = recordsByLibrary(bytes, part);
  const decoded = decode(fit);
  if (!expected || !decoded.ok || breaks.length > 0) return 0;
  const { fieldDescriptions } = decoded.value;
  const values = recordValues(bytes, records, fieldDescriptions);
  expect([...records.ms]).toEqual(expected.map((record) => momentIn(record, 'timestamp')));
  const native = [...RECORD_FIELDS.values()].map(({ name }) => name);
  let compared = 0;
  for (const name of new Set([...native, ...developerNames(fieldDescriptions)])) {
    const theirs = expected.map((record) => numberOf(record, name));
    const own = values.get(name) ?? new Float64Array(expected.length).fill(Number.NaN);
    const ours = [...own].map((value) =>
      name === 'activity_type' ? (Number.isNaN(value) ? value : 1) : value,
    );
    expect(ours, name).toEqual(theirs);
    compared += theirs.filter((value) => !Number.isNaN(value)).length;
  }
  return compared;
}

/** What the library has as a word or as three bytes becomes the number that stands for it here. */
function numberOf(record: FitMessage, name: string): number {
  const value = record[name];
  if (name === 'activity_type') return value === undefined ? Number.NaN : 1;
  if (name !== 'compressed_speed_distance') return numberIn(record, name);
  if (!Array.isArray(value) || value.length !== 3) return Number.NaN;
  const [a, b, c] = value.map((byte) => (typeof byte === 'number' ? byte : 0xff));
  const pair = (a ?? 0) + ((b ?? 0) << 8) + ((c ?? 0) << 16);
  return pair === 0xffffff ? Number.NaN : pair;
}

const compareFile = (bytes: Uint8Array): number =>
  fitParts(bytes, 'run.fit').reduce((sum, part) => sum + compare(bytes, part), 0);

const REAL = new URL('../../../../../shared/data/fit/', import.meta.url);
const isThere = existsSync(REAL);
const files = isThere ? readdirSync(REAL).filter((file) => file.endsWith('.fit')) : [];

describe.skipIf(!isThere)(
  'each value of each record is what the library gives (needs ../shared)',
  () => {
    let compared = 0;
    test.each(files)('%s', (file) => {
      compared += compareFile(readFileSync(new URL(file, REAL)));
    });

    test('and there were a million and more of them', () => {
      expect(compared).toBeGreaterThan(1_000_000);
    });
  },
);

test('a run as the simulator writes it has the values that the library gives', () => {
  expect(compareFile(encodeFit(recordedRun({ more: { formPower: 71, impactG: 9 } })))).toBe(
    17 * 60,
  );
  const [swim, run] = [
    recordedRun({ sport: 'swimming' }),
    recordedRun({ start: '2026-03-09T08:00:00Z' }),
  ];
  expect(compareFile(encodeFitSessions([swim, run]))).toBeGreaterThan(20 * 60);
});

test('a file that spells one field in a thousand ways gets no thousand columns', () => {
  const spelled = Array.from({ length: 1000 }, (_, i) => ({ field_name: `Power${'_'.repeat(i)}` }));
  expect(developerNames(spelled).size).toBe(64);
});

/** Every base type there is, text and 64 bits among them, and one that there is not. */
const BASE_TYPES = [0, 1, 2, 7, 10, 13, 131, 132, 133, 134, 136, 137, 139, 140, 142, 143, 144, 99];
const DEVELOPER_NAMES = ['Power', 'Ground Time', 'IG_L', 'doughnuts'];

const aField = fc.record({
  number: fc.constantFrom(...RECORD_FIELDS.keys(), 200),
  size: fc.constantFrom(1, 1, 2, 2, 3, 4, 4, 6, 8),
  type: fc.constantFrom(...BASE_TYPES),
});
/** Code and size of each type that the profile has for a record's fields; three bytes are the pair. */
const PROFILE_TYPES: Readonly<Record<string, readonly [code: number, size: number]>> = {
  enum: [0, 1],
  sint8: [1, 1],
  uint8: [2, 1],
  byte: [13, 3],
  uint16: [132, 2],
  sint32: [133, 4],
  uint32: [134, 4],
};
const aRightField = fc.constantFrom(...RECORD_FIELDS.entries()).map(([number, field]) => {
  const [type, size] = PROFILE_TYPES[field.type] ?? [0, 1];
  return { number, size, type };
});
/** A developer field under the name of one of the profile's. */
const aNamesake = fc.constant({ name: 'heart_rate', size: 4, type: 134, scale: 10, offset: 5 });
const aDeveloperField = fc.record({
  name: fc.constantFrom(...DEVELOPER_NAMES),
  size: fc.constantFrom(1, 2, 4, 4, 8),
  type: fc.constantFrom(...BASE_TYPES),
  scale: fc.constantFrom(0, 1, 10, 255),
  offset: fc.constantFrom(0, 5, 127),
});
const aByte = fc.oneof(fc.nat(255), fc.constantFrom(0, 0x7f, 0xff));

test('records of any layout have the values that the library gives', () => {
  const layout = fc.record({
    big: fc.nat(1),
    fields: fc.uniqueArray(fc.oneof(aField, aRightField), {
      maxLength: 8,
      selector: ({ number }) => number,
    }),
    developer: fc.uniqueArray(
      fc.oneof({ weight: 4, arbitrary: aDeveloperField }, { weight: 1, arbitrary: aNamesake }),
      {
        maxLength: 3,
        selector: ({ name }) => name,
      },
    ),
    rows: fc.array(fc.array(aByte, { minLength: 100, maxLength: 100 }), { maxLength: 4 }),
  });
  let compared = 0;
  fc.assert(
    fc.property(fc.array(layout, { minLength: 1, maxLength: 3 }), (layouts) => {
      compared += compareFile(fitFile(layouts.flatMap(messagesOf)));
    }),
    { seed: 4, numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(1000);
});

interface Layout {
  readonly big: number;
  readonly fields: readonly {
    readonly number: number;
    readonly size: number;
    readonly type: number;
  }[];
  readonly developer: readonly {
    readonly name: string;
    readonly size: number;
    readonly type: number;
    readonly scale: number;
    readonly offset: number;
  }[];
  readonly rows: readonly (readonly number[])[];
}

const NAME_BYTES = 12;
const T0 = 1_142_000_000;

/** The descriptions of the developer fields, a definition, and records under it, the later ones compressed. */
function messagesOf({ big, fields, developer, rows }: Layout): readonly number[] {
  const described = developer.flatMap(({ name, type, scale, offset }, i) => {
    const text = [...name.padEnd(NAME_BYTES, '\0')].map((letter) => letter.charCodeAt(0));
    return [2, 0, i, type, ...text, scale, offset];
  });
  const description = [0x42, 0, 0, 206, 0, 6, ...[0, 1, 2, 1, 1, 2, 2, 1, 2]];
  const words = [3, NAME_BYTES, 7, 6, 1, 2, 7, 1, 1];
  const layout = [
    253,
    4,
    0x86,
    ...fields.flatMap(({ number, size, type }) => [number, size, type]),
  ];
  const own = developer.flatMap(({ size }, i) => [i, size, 0]);
  const definition = [0x61, 0, big, ...(big ? [0, 20] : [20, 0]), fields.length + 1, ...layout];
  const size = [...fields, ...developer].reduce((sum, field) => sum + field.size, 0);
  const records = rows.flatMap((row, i) => {
    const time = [0, 8, 16, 24].map((shift) => (T0 >>> shift) & 0xff);
    const header = i === 0 ? [1, ...(big ? time.reverse() : time)] : [0x80 | (1 << 5) | (i & 31)];
    return [...header, ...row.slice(0, size), ...Array(Math.max(0, size - row.length)).fill(7)];
  });
  return [
    ...description,
    ...words,
    ...described,
    ...definition,
    developer.length,
    ...own,
    ...records,
  ];
}

/** A FIT file with a right header and checksum around the messages in `body`. */
function fitFile(body: readonly number[]): Uint8Array {
  const file = new Uint8Array(14 + body.length + 2);
  const view = new DataView(file.buffer);
  file.set([14, 0x20, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54, 0, 0]);
  view.setUint32(4, body.length, true);
  file.set(body, 14);
  view.setUint16(14 + body.length, checksum(file, 0, 14 + body.length), true);
  return file;
}
