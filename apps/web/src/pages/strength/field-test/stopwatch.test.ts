import { expect, test } from 'vitest';
import { spokenAt } from './spoken.ts';
import { IDLE, press, shownAt } from './stopwatch.ts';

const START = 1_000_000;
const STARTED = press(IDLE, START);
const after = (seconds: number) => START + 5000 + seconds * 1000;

test('five seconds to get into position, then it runs', () => {
  expect(shownAt(IDLE, START)).toEqual({ phase: 'idle' });
  expect(shownAt(STARTED, START)).toEqual({ phase: 'ready', left: 5 });
  expect(shownAt(STARTED, START + 4001)).toEqual({ phase: 'ready', left: 1 });
  expect(shownAt(STARTED, after(0))).toEqual({ phase: 'running', seconds: 0 });
  expect(shownAt(STARTED, after(47.3))).toEqual({ phase: 'running', seconds: 47.3 });
});

test('a press stops it, and a further one leaves the result alone', () => {
  const stopped = press(STARTED, after(47.3));
  expect(shownAt(stopped, after(99))).toEqual({ phase: 'stopped', seconds: 47.3 });
  expect(press(stopped, after(99))).toBe(stopped);
});

test('a press while getting ready breaks it off', () => {
  expect(press(STARTED, START + 2000)).toEqual(IDLE);
});

test('a clock with a limit stops at it', () => {
  expect(shownAt(STARTED, after(29.9), 30).phase).toBe('running');
  expect(shownAt(STARTED, after(31), 30)).toEqual({ phase: 'stopped', seconds: 30 });
  expect(press(STARTED, after(31), 30)).toBe(STARTED);
});

test('a browser that wakes late is not early', () => {
  expect(shownAt(STARTED, START - 50)).toEqual({ phase: 'ready', left: 5 });
});

test.each([
  [{ phase: 'idle' }, undefined, ''],
  [{ phase: 'ready', left: 3 }, undefined, 'Starts in 3'],
  [{ phase: 'running', seconds: 0.4 }, undefined, 'Go'],
  [{ phase: 'running', seconds: 9.9 }, undefined, 'Go'],
  [{ phase: 'running', seconds: 14 }, undefined, '10 seconds'],
  [{ phase: 'running', seconds: 61 }, undefined, '60 seconds'],
  [{ phase: 'running', seconds: 11 }, 30, '20 seconds left'],
  [{ phase: 'stopped', seconds: 47.3 }, undefined, 'Stopped at 47 seconds.'],
  [{ phase: 'stopped', seconds: 30 }, 30, 'Time is over.'],
] as const)('%j is said as “%s”', (shown, limit, says) => {
  expect(spokenAt(shown, limit)).toBe(says);
});
