import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import { known, missing, type Reading } from '../reading/reading.ts';
import type { Care, CareLimit, Visit } from '../record/care.ts';
import type { TriageAnswers } from '../record/triage-answers.ts';
import type { Kilometres } from '../units/quantity.ts';
import { limitsOn, longestWithin } from './limits-on.ts';
import { QUESTION_IDS } from './questions.ts';
import { allowedOn, safetyOn } from './safety-on.ts';

const TODAY = '2026-06-10' as Day;

function careWith(...limits: readonly CareLimit[]): Care {
  const visit: Visit = {
    id: 'a',
    day: '2026-06-01' as Day,
    time: undefined,
    place: undefined,
    said: undefined,
    limits,
    questions: [],
  };
  return { clinician: undefined, visits: [visit], extra: {} };
}

function noRunning(until?: string): CareLimit {
  return { kind: 'no_running_until', until: until as Day | undefined, text: '' };
}

function most(km: Reading<number>): CareLimit {
  return { kind: 'max_km', km: km as Reading<Kilometres>, until: undefined, text: '' };
}

function answers(yes: string | undefined): TriageAnswers {
  const given = QUESTION_IDS.map((id) => {
    const value = id === yes;
    return [id, { value, since: undefined, examined: undefined }] as const;
  });
  return { age: 41, sex: 'female', seen: undefined, answers: Object.fromEntries(given) };
}

test.each([
  ['until tomorrow', '2026-06-11', 1],
  ['until today: from today on it no longer holds', '2026-06-10', 0],
  ['until the runner takes it away', undefined, 1],
])('a limit %s', (_, until, inForce) => {
  expect(limitsOn(TODAY, careWith(noRunning(until)))).toHaveLength(inForce);
});

test('a runner who saw nobody has no limits', () => {
  expect(limitsOn(TODAY, undefined)).toEqual([]);
});

test.each([
  ['none names a distance', [noRunning()], undefined],
  ['two name one: the shorter', [most(known(8)), most(known(5))], known(5)],
  [
    'one could not be read',
    [most(known(8)), most(missing('not-recorded'))],
    missing('not-recorded'),
  ],
])('of limits, %s', (_, limits, expected) => {
  expect(longestWithin(limits)).toEqual(expected);
});

const NO_DIARY = { diary: [], screenings: [] };

describe('while a clinician says not to run', () => {
  const care = careWith(noRunning('2026-06-20'));

  test.each([
    ['answered no to everything', answers(undefined), 'none'],
    ['has a past cancer', answers('past_cancer'), 'within_days'],
    ['answered nothing', undefined, 'not_screened'],
  ])('a runner who %s is told to stop, and planned no run', (_, triage, tier) => {
    const safety = safetyOn({ ...NO_DIARY, triage, care }, TODAY);
    expect(safety).toMatchObject({ tier, running: 'stop' });
    expect(safety.reasons).toContain('no_running_until');
    expect(allowedOn({ ...NO_DIARY, triage, care }, TODAY)).toMatchObject({
      plans: false,
      experiments: false,
    });
  });

  test('what explains the pain may still be read', () => {
    expect(allowedOn({ ...NO_DIARY, triage: answers(undefined), care }, TODAY).explains).toBe(true);
  });

  test('on its last day over, the safety answers alone decide again', () => {
    const given = { ...NO_DIARY, triage: answers(undefined), care };
    expect(safetyOn(given, '2026-06-20' as Day)).toMatchObject({ running: 'ok', reasons: [] });
    expect(allowedOn(given, '2026-06-20' as Day).plans).toBe(true);
  });
});
