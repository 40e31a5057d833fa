import type { Progress } from '@plumbline/application';
import { known, missing, seconds } from '@plumbline/domain';
import { expect, test } from 'vitest';
import { lineOf } from './progress-line.ts';

const HALFWAY: Progress = {
  stage: 'reading',
  filesDone: 1203,
  filesTotal: 3000,
  bytesDone: 350e6,
  bytesTotal: 700e6,
  secondsLeft: known(seconds(41)),
};

test('the line says files, megabytes and the time that is left', () => {
  expect(lineOf(HALFWAY, 90)).toBe(
    'Reading ███████░░░░░░░ 1,203 of 3,000 files, 350 MB of 700 MB, about 45 seconds left',
  );
});

test.each([90, 80, 60, 40, 30, 20, 5])('it never reaches the end of %d columns', (columns) => {
  expect(lineOf(HALFWAY, columns).length).toBeLessThan(columns);
});

test('nothing is promised before it can be told', () => {
  expect(lineOf({ ...HALFWAY, secondsLeft: missing('too-short') }, 90)).not.toContain('left');
  expect(lineOf({ ...HALFWAY, stage: 'listing' }, 90)).toContain('3,000 files so far');
});
