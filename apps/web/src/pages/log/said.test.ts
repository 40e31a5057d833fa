import { expect, test } from 'vitest';
import { formatFor } from '../../show/format.ts';
import {
  asksForSafety,
  daySaid,
  hydrationSaid,
  lossSaid,
  painState,
  placesSaid,
  runSaid,
  signsSaid,
  subjectWords,
} from './said.ts';
import { NOTHING_SAID, NOTHING_WEIGHED, type Subject } from './subject.ts';

const METRIC = formatFor({ units: 'metric', temperature: 'celsius' });
const IMPERIAL = formatFor({ units: 'imperial', temperature: 'fahrenheit' });
const TODAY = '2026-03-09';
const RUN: Subject = {
  day: '2026-03-08',
  run: { runId: 'r1', clock: '07:30', km: 12.42, minutes: 62 },
  diary: null,
  hydration: null,
};
const REST: Subject = { ...RUN, run: null };

function told(subject: Subject, fields: Partial<typeof NOTHING_SAID>): Subject {
  const diary = {
    ...NOTHING_SAID,
    ...fields,
    id: 'd1',
    day: subject.day,
    runId: null,
    from: 'app',
  };
  return { ...subject, diary };
}

test('a run is named by when, how far and how long', () => {
  expect(subjectWords(RUN, TODAY, METRIC)).toBe('Yesterday, 07:30 · 12.4 km · 1:02:00');
  expect(subjectWords(RUN, TODAY, IMPERIAL)).toBe('Yesterday, 07:30 · 7.7 mi · 1:02:00');
  expect(subjectWords(REST, TODAY, METRIC)).toBe('Rest day · Yesterday');
});

test.each([
  [RUN, {}, 'nothing said yet'],
  [RUN, { sleepHours: 7 }, 'nothing said yet'],
  [RUN, { painDuring: 0, painAfter: 2 }, 'pain 0 during, 2 after; next morning open'],
  [RUN, { painDuring: 0, painNextMorning: 1 }, 'pain 0 during, 1 next morning'],
  [{ ...RUN, day: TODAY }, { painDuring: 3 }, 'pain 3 during'],
  [REST, { painAfter: 3 }, 'pain 3 that day'],
] as const)('the list says how far a run is told', (subject, fields, says) => {
  expect(painState(told(subject, fields), TODAY)).toBe(says);
});

test('a folded section says what is in it', () => {
  const fields = {
    ...NOTHING_SAID,
    regions: ['lower_back', 'leg'],
    spots: ['lower_back_left'],
    onsetKm: 8,
    sleepHours: 7.5,
    stress: 3,
    heat: 'warm',
    shoes: 'Blue ones',
    limp: false,
  } as const;
  expect(placesSaid(fields, METRIC)).toBe('Lower back, left; Legs · It began at 8.0 km');
  expect(daySaid(fields)).toBe('Sleep, the night before 7.5 h · Stress that day 3');
  expect(runSaid(fields)).toBe('Warm · Blue ones');
  expect(signsSaid(fields)).toBe('1 answer');
  for (const says of [daySaid, runSaid, signsSaid]) expect(says(NOTHING_SAID)).toBe('nothing said');
});

test('two weighings say what was lost', () => {
  const weighed = { ...NOTHING_WEIGHED, massBeforeKg: 70, massAfterKg: 68.6 };
  expect(hydrationSaid(weighed, METRIC)).toBe('70.0 kg → 68.6 kg');
  expect(lossSaid(weighed)).toBe('That is 2.0 % of your weight lost by the finish.');
  expect(lossSaid({ ...weighed, massAfterKg: 70.7 })).toContain('1.0 % more');
  expect(lossSaid(NOTHING_WEIGHED)).toBeNull();
  expect(hydrationSaid({ ...NOTHING_WEIGHED, urineColour: 3 }, METRIC)).toBe('1 answer');
});

test.each([
  [{ legSymptoms: 'below_knee' }, true],
  [{ legSymptoms: 'above_knee' }, false],
  [{ nightPain: true }, true],
  [{ fall: true }, true],
  [{ fever: true }, true],
  [{ fever: false }, false],
  [{ limp: false }, false],
] as const)('%j asks for the safety questions: %s', (fields, asks) => {
  expect(asksForSafety({ ...NOTHING_SAID, ...fields })).toBe(asks);
});
