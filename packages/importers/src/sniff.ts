import { xmlEncoding } from './xml/decoded-text.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileType =
  | { readonly type: 'empty' }
  | { readonly type: 'fit' }
  | { readonly type: 'gpx' }
  | { readonly type: 'tcx' }
  | { readonly type: 'gzip' }
  | { readonly type: 'zip' }
  /** CSV or JSON, or text that neither may turn out to be. */
  | { readonly type: 'table' }
  /** A kind that holds no activity, in plain words: `a photo`. */
  | { readonly type: 'known'; readonly what: string }
  | { readonly type: 'unknown' };

const HEAD_BYTES = 4096;

/** The first bytes of kinds that an archive may hold beside activities. `.` stands for any byte. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\xff\xd8\xff', 'a photo'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF....WEBP', 'a picture'],
  ['....ftyphei', 'a photo'],
  ['....ftypmif1', 'a photo'],
  ['....ftyp', 'a video'],
  ['%PDF', 'a PDF document'],
  ['\xd0\xcf\x11\xe0', 'an office document'],
  ['SQLite format 3', 'a database'],
];

export function sniff(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return { type: 'empty' };
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith('\x1f\x8b')) return { type: 'gzip' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { type: 'zip' };
  if (head.slice(8, 12) === '.FIT') return { type: 'fit' };
  const signature = SIGNATURES.find(([start]) => startsLike(head, start));
  if (signature) return { type: 'known', what: signature[1] };
  const text = textOf(bytes);
  if (text === undefined) return { type: 'unknown' };
  return text.trimStart().startsWith('<') ? xmlType(text) : { type: 'table' };
}

function startsLike(head: string, start: string): boolean {
  return [...start].every((letter, i) => letter === '.' || head[i] === letter);
}

/** The beginning as text, or nothing where it holds bytes that no text has. */
function textOf(bytes: Uint8Array): string | undefined {
  const { label, skip } = xmlEncoding(bytes);
  const text = new TextDecoder(label).decode(bytes.subarray(skip, HEAD_BYTES + skip));
  const strange = text.match(/[^\P{Cc}\t\n\r\f]/gu)?.length ?? 0;
  return strange > text.length / 100 ? undefined : text;
}

function xmlType(text: string): FileType {
  const root = /<(?:[\w.-]+:)?(gpx|TrainingCenterDatabase|kml|html|svg)\b/i.exec(text)?.[1];
  switch (root?.toLowerCase()) {
    case 'gpx':
      return { type: 'gpx' };
    case 'trainingcenterdatabase':
      return { type: 'tcx' };
    case 'kml':
      return { type: 'known', what: 'a map (KML)' };
    case 'html':
      return { type: 'known', what: 'a web page' };
    case 'svg':
      return { type: 'known', what: 'a picture' };
    default:
      return { type: 'known', what: 'XML of another kind' };
  }
}
