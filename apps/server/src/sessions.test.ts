import { expect, test } from 'vitest';
import { sessions } from './sessions.ts';

const NOW = 1_000_000;

test('a link opens one session, and the second time none', () => {
  const open = sessions();
  const secret = open.newSecret();
  const first = open.exchange(secret, NOW);
  expect(typeof first === 'object' && open.holds(first.token)).toBe(true);
  expect(open.exchange(secret, NOW)).toBe('link-used');
});

test('a token is not a link, and a link is not a token', () => {
  const open = sessions();
  const secret = open.newSecret();
  expect(open.holds(secret)).toBe(false);
  const first = open.exchange(secret, NOW);
  expect(typeof first === 'object' && open.exchange(first.token, NOW)).toBe('link-used');
});

test('two links lie about at the same time, one printed and one for the browser', () => {
  const open = sessions();
  const [printed, browser] = [open.newSecret(), open.newSecret()];
  expect(open.exchange(browser, NOW)).toHaveProperty('token');
  expect(open.exchange(printed, NOW)).toHaveProperty('token');
});

test('of links that nobody opens only the latest eight stay good', () => {
  const open = sessions();
  const oldest = open.newSecret();
  for (let i = 0; i < 8; i++) open.newSecret();
  expect(open.exchange(oldest, NOW)).toBe('link-used');
});

test('guessing is slowed down, and over after a minute', () => {
  const open = sessions();
  for (let i = 0; i < 20; i++) open.exchange(`guess ${i}`, NOW);
  const secret = open.newSecret();
  expect(open.exchange(secret, NOW)).toBe('too-many-attempts');
  expect(open.exchange(secret, NOW + 60_000)).toHaveProperty('token');
});

test('no empty token opens anything', () => {
  expect(sessions().holds('')).toBe(false);
});
