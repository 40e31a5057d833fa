import { WORD_LIST } from './word-list.ts';

/** 7 × 10 bits = 70 bits, each guess made dear by scrypt. */
export const PASSPHRASE_WORDS = 7;

/**
 * A passphrase to be told by telephone.
 *
 * @param draw a whole number from 0 to below `ends`, each as likely, from a source made for secrets
 */
export function makePassphrase(draw: (ends: number) => number): string {
  const words = Array.from({ length: PASSPHRASE_WORDS }, () => WORD_LIST[draw(WORD_LIST.length)]);
  return words.join(' ');
}

/** As it was made, however it was typed: letters of any case, and anything between the words. */
export function asMade(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
