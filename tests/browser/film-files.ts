import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLIP = fileURLToPath(
  new URL('../../../shared/data/video/treadmill-side-30fps.mp4', import.meta.url),
);

/** Said in the name of a suite that has to be skipped. */
export const NEEDS_FILM = 'needs ../shared/data/video';

/** A film of one runner on a treadmill, where it is at hand. */
export const FILM = existsSync(CLIP) ? CLIP : undefined;

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function film(name: string, buffer: Buffer): GivenFile {
  return { name, mimeType: 'video/mp4', buffer };
}

/** The film, with some of its bytes changed. */
function changed(change: (bytes: Buffer) => void): Buffer {
  const bytes = readFileSync(CLIP);
  change(bytes);
  return bytes;
}

/** The same film with a note that it is to be turned by a quarter, as phones that are held upright write it. */
export function turnedFilm(): GivenFile {
  const bytes = changed((all) => {
    const header = all.indexOf('tkhd', 0, 'latin1');
    // A 32-bit header has its nine numbers of rotation 44 bytes after its name.
    const matrix = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000];
    for (const [i, value] of matrix.entries()) all.writeInt32BE(value, header + 44 + 4 * i);
  });
  return film('turned.mp4', bytes);
}

/** Files that are no film that can be read, and how each is called on the page. */
export const BROKEN: readonly (readonly [title: RegExp, make: () => GivenFile])[] = [
  [/This file is empty/, () => film('empty.mp4', Buffer.alloc(0))],
  [/This file is not a film/, () => film('words.mp4', Buffer.from('this is no film at all'))],
  [/This film is damaged/, () => film('cut.mp4', readFileSync(CLIP).subarray(0, 5000))],
  [/holds no moving pictures/, () => film('sound.mp4', sound())],
  [/cannot decode this film/, () => film('hevc.mp4', inHevc())],
  [/cannot decode this film/, () => film('wide-colours.mov', inColours(DISPLAY_P3))],
  [/in HDR, which this browser cannot decode/, () => film('hdr10.mov', inColours(HDR10))],
  [/in HDR, which this browser cannot decode/, () => film('hlg.mov', inColours(HLG))],
];

/** As if an iPhone had written it: this browser decodes no HEVC. */
function inHevc(): Buffer {
  return changed(writeHevc);
}

/** Primaries, brightness and matrix of colours, by their numbers in ISO/IEC 23091-2. */
type Colours = readonly [primaries: number, transfer: number, matrix: number];

/** As an iPhone writes with HDR off: more colours than a common film, as bright as one. */
const DISPLAY_P3: Colours = [12, 1, 1];
const HDR10: Colours = [9, 16, 9];
const HLG: Colours = [9, 18, 9];

function inColours(colours: Colours): Buffer {
  return changed((all) => {
    writeHevc(all);
    const at = all.indexOf('colrnclx', 0, 'latin1') + 'colrnclx'.length;
    for (const [i, code] of colours.entries()) all.writeUInt16BE(code, at + 2 * i);
  });
}

function writeHevc(all: Buffer): void {
  all.write('hvc1', all.indexOf('avc1', all.indexOf('stsd')), 'latin1');
}

/** A tenth of a second of silence. */
function sound(): Buffer {
  const samples = Buffer.alloc(1600);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
