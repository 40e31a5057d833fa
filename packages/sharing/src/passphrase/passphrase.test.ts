import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { asMade, makePassphrase, PASSPHRASE_WORDS } from './passphrase.ts';
import { WORD_LIST } from './word-list.ts';

test('a word is ten bits: 1,024 words, each another, short and of plain letters', () => {
  expect(new Set(WORD_LIST).size).toBe(1024);
  for (const word of WORD_LIST) expect(word).toMatch(/^[a-z]{3,6}$/);
});

test('every word can be drawn', () => {
  const drawn = new Set<string>();
  let next = 0;
  for (let i = 0; i < 1024; i += PASSPHRASE_WORDS) {
    for (const word of makePassphrase((ends) => next++ % ends).split(' ')) drawn.add(word);
  }
  expect(drawn.size).toBe(1024);
});

test('two files never have the same words', () => {
  const made = Array.from({ length: 200 }, () => makePassphrase((ends) => randomInt(ends)));
  expect(new Set(made).size).toBe(200);
  for (const words of made) {
    expect(words.split(' ')).toHaveLength(PASSPHRASE_WORDS);
    expect(asMade(words)).toBe(words);
  }
});
