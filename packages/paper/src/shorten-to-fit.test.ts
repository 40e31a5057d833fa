import { expect, test } from 'vitest';
import type { Line, Rank } from './sheet.ts';
import { type Placed, shortenToFit } from './shorten-to-fit.ts';

const line = (text: string, rank: Rank): Line => ({ kind: 'line', tone: 'plain', text, rank });
const SECTIONS = [
  { title: 'Pain', blocks: [line('a', 0), line('b', 2), line('c', 4)] },
  { title: 'Form', blocks: [line('d', 4), line('e', 1)] },
];
/** One for each block, and one for the line that says how many are missing. */
const rows = (placed: readonly Placed[]) =>
  placed.reduce((sum, { blocks, leftOut }) => sum + blocks.length + Math.min(1, leftOut), 0);

test.each([
  [9, 'abcde', [0, 0]],
  [5, 'abcde', [0, 0]],
  [4, 'ae', [2, 1]],
  [3, 'a', [2, 2]],
  [0, 'a', [2, 2]],
])('in a room of %i rows stay %s, the highest rank gone first', (room, texts, leftOut) => {
  const placed = shortenToFit(SECTIONS, room, rows);
  const stayed = placed.flatMap(({ blocks }) => blocks.map((block) => (block as Line).text));
  expect(stayed.join('')).toBe(texts);
  expect(placed.map((section) => section.leftOut)).toEqual(leftOut);
});

test('a section that says nothing has no title either', () => {
  expect(shortenToFit([{ title: 'Tried', blocks: [] }], 9, rows)).toEqual([]);
});
