import type { Profile } from '@plumbline/domain';
import { expect, test } from 'vitest';
import { todayFor } from '../answer-for.ts';
import { endOfDay } from './end-of-day.ts';

const MINUTE_MS = 60_000;

test.each([
  ['Europe/Berlin', '2026-06-20T09:00:00Z'],
  ['Asia/Kathmandu', '2026-06-20T18:10:00Z'],
  ['Pacific/Auckland', '2026-06-20T11:59:30Z'],
  // Clocks are put forward, and back.
  ['Europe/Berlin', '2026-03-29T00:30:00Z'],
  ['Europe/Berlin', '2026-10-24T22:00:30Z'],
])('in %s at %s the day is over within a minute after its end', (timeZone, at) => {
  const profile = { timeZone } as unknown as Profile;
  const now = new Date(at);
  const today = todayFor(profile, now);
  const end = endOfDay(profile, today, now);
  expect(todayFor(profile, new Date(end))).not.toBe(today);
  expect(todayFor(profile, new Date(end - MINUTE_MS - 1))).toBe(today);
});
