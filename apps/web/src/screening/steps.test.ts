import { expect, test } from 'vitest';
import { firstStep, type Step, stepAfter, stepBefore } from './steps.ts';

const STEPS: readonly Step[] = [
  { group: 'now', questions: ['saddle_numbness'] },
  { group: 'now', questions: ['collapse'] },
  { group: 'ill', questions: ['fever', 'dark_urine'] },
];
const no = { value: false, since: undefined, examined: undefined };
const open = { ...no, value: undefined };

test('each emergency question is a step of its own, a group is one', () => {
  expect(stepAfter(STEPS, 'about')).toBe('saddle_numbness');
  expect(stepAfter(STEPS, 'saddle_numbness')).toBe('collapse');
  expect(stepAfter(STEPS, 'collapse')).toBe('ill');
  expect(stepAfter(STEPS, 'ill')).toBeUndefined();
  expect(stepBefore(STEPS, 'ill')).toBe('collapse');
  expect(stepBefore(STEPS, 'saddle_numbness')).toBe('about');
});

test.each([
  ['nothing answered', {}, 'about'],
  ['the first answered', { saddle_numbness: no }, 'collapse'],
  ['one not sure', { saddle_numbness: open, collapse: no }, 'saddle_numbness'],
  ['half a group', { saddle_numbness: no, collapse: no, fever: no }, 'ill'],
  ['all answered', { saddle_numbness: no, collapse: no, fever: no, dark_urine: no }, 'about'],
])('with %s it begins at %2$s', (_, answers, key) => {
  expect(firstStep({ steps: STEPS, answers })).toBe(key);
});
