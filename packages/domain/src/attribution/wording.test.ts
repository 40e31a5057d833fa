import { expect, test } from 'vitest';
import { CAUSE_IDS } from '../causes/cause.ts';
import {
  FORBIDDEN,
  HEADLINES,
  likelihoodWords,
  MEASUREMENTS,
  measurementNamed,
  pointsWords,
  SUBJECTS,
  tangledWords,
} from './wording.ts';

test.each([
  ['likely', 0.9, '1.9 points (0.7 to 3.2)'],
  ['less likely than not', 0.2, 'if any, up to 3.2 points'],
])('what a cause that is %s adds is said with its numbers', (_, probability, words) => {
  expect(pointsWords({ mean: 1.9, low: 0.7, high: 3.2 }, probability)).toBe(words);
});

test('long runs that were also dry ones come with the run that would tell', () => {
  expect(tangledWords(['overload', 'dehydration'], 'ok')).toMatch(
    /were also .+One long run in the cool with enough to drink would tell them apart\./,
  );
});

test('three causes that came together are one sentence', () => {
  expect(tangledWords(['overload', 'form', 'dehydration'], 'ok')).toMatch(
    /long runs were also .+ and .+/,
  );
});

test.each([
  [1.4, true],
  [1.94, true],
  [1.96, false],
  [2.4, false],
])('%d points are small: %s', (points, small) => {
  const headline = HEADLINES.causes_found({
    reportedRuns: 90,
    painfulRuns: 20,
    found: CAUSE_IDS.map((cause) => ({ cause, probability: 0.8, points, low: 0.5, high: 3 })),
    likeliest: undefined,
    alike: undefined,
  });
  expect(headline.includes('small')).toBe(small);
  expect(headline).not.toMatch(FORBIDDEN);
  for (const cause of CAUSE_IDS) expect(headline.toLowerCase()).toContain(SUBJECTS[cause]);
});

test('a measurement is known by its words, whatever number of runs it names', () => {
  expect(measurementNamed(MEASUREMENTS.weigh(7).what)).toBe('weigh');
  expect(measurementNamed(MEASUREMENTS.log_strength(3).what)).toBe('log_strength');
  expect(measurementNamed('One long run in the cool with enough to drink.')).toBe('tell_apart');
});

test.each([
  [0.002, 'under 5 %'],
  [0.049, 'under 5 %'],
  [0.05, '5 %'],
  [0.374, '37 %'],
  [0.95, '95 %'],
  [0.951, 'more than 95 %'],
  [1, 'more than 95 %'],
])('a probability of %d reads %s: no nearer to certain than was checked', (probability, said) => {
  expect(likelihoodWords(probability)).toBe(said);
});

test('each cause that is named says by itself whether it is small', () => {
  const one = { probability: 0.8, low: 0.5, high: 4 };
  const headline = HEADLINES.causes_found({
    reportedRuns: 90,
    painfulRuns: 20,
    found: [
      { ...one, cause: 'overload', points: 3.1 },
      { ...one, cause: 'dehydration', points: 1.2 },
    ],
    likeliest: undefined,
    alike: undefined,
  });
  expect(headline).toContain('is a plausible contributor: about 3.1 points');
  expect(headline).toContain(`${SUBJECTS.dehydration} (small, about 1.2 points,`);
});

test.each([
  [0.99, 0.6, 'seems to add (probability more than 95 %) is less than a point, about 0.6 points.'],
  [0.7, 0.97, 'seems to add (probability 70 %) is just under a point.'],
  [0.4, 0.6, 'has a probability of 40 %.'],
])('nothing stands out where the likeliest has %d and adds %d', (probability, points, end) => {
  const headline = HEADLINES.nothing_stands_out({
    reportedRuns: 90,
    painfulRuns: 20,
    found: [],
    likeliest: { cause: 'dehydration', probability, points, low: 0, high: 2 },
    alike: undefined,
  });
  expect(headline.endsWith(end), headline).toBe(true);
  expect(headline.includes('the likeliest')).toBe(probability < 0.5);
});
