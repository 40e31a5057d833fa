import { expect, test } from 'vitest';
import { pairing } from './pairing.ts';

const NOW = 1_000_000;
const MINUTE = 60_000;

test('a code has 40 bits, is easy to type, and pairs once', () => {
  const door = pairing();
  const { code } = door.open(NOW);
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  expect(door.exchange(code, NOW)).toBe('paired');
  expect(door.exchange(code, NOW)).toBe('pairing-over');
});

test('it may be typed in small letters and without the dash', () => {
  const door = pairing();
  const { code } = door.open(NOW);
  expect(door.exchange(` ${code.toLowerCase().replace('-', ' ')}`, NOW)).toBe('paired');
});

test('five wrong tries close it, also for the right code', () => {
  const door = pairing();
  const { code } = door.open(NOW);
  const tries = ['', 'x', code.slice(1), `${code}2`].map((wrong) => door.exchange(wrong, NOW));
  expect(tries).toEqual(Array(4).fill('pairing-wrong'));
  expect(door.exchange('AAAA-AAAA', NOW)).toBe('pairing-over');
  expect(door.exchange(code, NOW)).toBe('pairing-over');
  expect(door.current(NOW)).toBeUndefined();
});

test('it lapses after five minutes', () => {
  const door = pairing();
  const { code } = door.open(NOW);
  expect(door.current(NOW + 5 * MINUTE - 1)).toMatchObject({ code });
  expect(door.exchange(code, NOW + 5 * MINUTE)).toBe('pairing-over');
});

test('a new code ends the one before, and closing ends both', () => {
  const door = pairing();
  const [first, second] = [door.open(NOW), door.open(NOW)];
  expect(second.code).not.toBe(first.code);
  expect(door.exchange(first.code, NOW)).toBe('pairing-wrong');
  door.close();
  expect(door.exchange(second.code, NOW)).toBe('pairing-over');
});
