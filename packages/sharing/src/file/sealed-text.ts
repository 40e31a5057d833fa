import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '@plumbline/domain';
import type { SharingProblem } from '../sharing-problem.ts';

/** Sealed bytes as they stand in a file, with what shows whether they arrived whole. */
export interface SealedText {
  readonly base64: string;
  /** How many bytes they were, and their SHA-256 as hexadecimal digits. */
  readonly bytes: string;
  readonly sha256: string;
}

const LINE = 96;
/** Three bytes are four letters: the chunks join without padding between them. */
const CHUNK_BYTES = 3 * 4096;

export function sealedText(bytes: Uint8Array): SealedText {
  return { base64: base64(bytes), bytes: `${bytes.length}`, sha256: bytesToHex(sha256(bytes)) };
}

/** The bytes, where they are what was written. */
export function bytesIn(text: SealedText): Result<Uint8Array, SharingProblem> {
  const bytes = decoded(text.base64);
  const isWhole =
    bytes !== undefined &&
    `${bytes.length}` === text.bytes &&
    bytesToHex(sha256(bytes)) === text.sha256;
  return isWhole ? ok(bytes) : err({ code: 'not-whole' });
}

function base64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    chunks.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES))));
  }
  return (chunks.join('').match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\n');
}

function decoded(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
