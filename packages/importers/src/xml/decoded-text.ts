/** How the bytes of an XML file are letters. */
export interface XmlEncoding {
  readonly label: string;
  /** Bytes of the byte-order mark. */
  readonly skip: number;
}

const PROLOGUE_BYTES = 256;
const LESS_THAN = 0x3c;

/** By the byte-order mark, else by the zero beside the first `<`, else by the declaration, else UTF-8. */
export function xmlEncoding(bytes: Uint8Array): XmlEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', skip: 2 };
  if (a === LESS_THAN && b === 0) return { label: 'utf-16le', skip: 0 };
  if (a === 0 && b === LESS_THAN) return { label: 'utf-16be', skip: 0 };
  const prologue = String.fromCharCode(...bytes.subarray(0, PROLOGUE_BYTES));
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(prologue)?.[1];
  return { label: declared !== undefined && isKnown(declared) ? declared : 'utf-8', skip: 0 };
}

function isKnown(label: string): boolean {
  // UTF-16 without a mark or zeros is a declaration that was not changed when the file was.
  if (/^utf-?16/i.test(label)) return false;
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

const CHUNK_BYTES = 256 * 1024;

/** The text in pieces; bytes that are no letters become U+FFFD. */
export function* decodedText(bytes: Uint8Array): Generator<string> {
  const { label, skip } = xmlEncoding(bytes);
  const decoder = new TextDecoder(label);
  for (let at = skip; at < bytes.length; at += CHUNK_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true });
  }
  yield decoder.decode();
}
