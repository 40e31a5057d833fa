import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Digits and letters that nobody mistakes for one another when they are typed off a screen. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 32^8: 40 bits, of which five tries are nothing. */
const CODE_LENGTH = 8;
const TRIES = 5;
const GOOD_FOR_MS = 5 * 60_000;

interface OpenPairing {
  /** `ABCD-EFGH`. */
  readonly code: string;
  readonly expiresAtMs: number;
}

/** At most one pairing is open: one code, for one phone, five tries and five minutes. All of it is in memory only. */
export interface Pairing {
  /** Opens one with a code of its own; whatever was open lapses. */
  readonly open: (nowMs: number) => OpenPairing;
  readonly current: (nowMs: number) => OpenPairing | undefined;
  /** Tries a code; the right one ends the pairing, and so does the fifth wrong one. */
  readonly exchange: (code: string, nowMs: number) => 'paired' | 'pairing-wrong' | 'pairing-over';
  readonly close: () => void;
}

export function pairing(): Pairing {
  let open: OpenPairing | undefined;
  let wrong = 0;

  function current(nowMs: number): OpenPairing | undefined {
    if (open && nowMs >= open.expiresAtMs) open = undefined;
    return open;
  }

  return {
    open: (nowMs) => {
      wrong = 0;
      open = { code: newCode(), expiresAtMs: nowMs + GOOD_FOR_MS };
      return open;
    },
    current,
    exchange: (code, nowMs) => {
      const sought = current(nowMs);
      if (!sought) return 'pairing-over';
      if (isSame(code, sought.code)) {
        open = undefined;
        return 'paired';
      }
      wrong += 1;
      if (wrong < TRIES) return 'pairing-wrong';
      open = undefined;
      return 'pairing-over';
    },
    close: () => {
      open = undefined;
    },
  };
}

function newCode(): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** In a time that tells nothing; small letters and the dash do not matter. */
function isSame(given: string, code: string): boolean {
  return timingSafeEqual(digest(plain(given)), digest(plain(code)));
}

function plain(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
