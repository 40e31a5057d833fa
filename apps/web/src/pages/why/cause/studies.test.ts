import type { Claim } from '@plumbline/domain';
import { expect, test } from 'vitest';
import { doiOf, shortSource, sourcesOf, studiesOf } from './studies.ts';

const COHORT =
  'Schuster Brandt Frandsen J, et al. 2025, How much running is too much?, BJSM, doi:10.1136/bjsports-2024-109380';

function claim(id: string, source = COHORT, more: Partial<Claim> = {}): Claim {
  return { id, says: id, population: 'runners', outcome: 'injury', grade: 'B', source, ...more };
}

test('findings of one study are said together, in the order in which the study is first named', () => {
  const studies = studiesOf([
    claim('L01'),
    claim('L11', 'Buist I, Bredeweg SW 2008, No effect'),
    claim('L02'),
  ]);
  expect(studies.map(({ findings }) => findings.map(({ id }) => id))).toEqual([
    ['L01', 'L02'],
    ['L11'],
  ]);
});

test('the same study about another outcome stands apart', () => {
  expect(studiesOf([claim('L01'), claim('L02', COHORT, { outcome: 'back pain' })])).toHaveLength(2);
});

test.each([
  [COHORT, 'Schuster Brandt Frandsen J et al. 2025'],
  [
    'Buist I, Bredeweg SW, van Mechelen W 2008, No effect of a graded programme',
    'Buist I et al. 2008',
  ],
  ['Neason C 2024, Run-walk', 'Neason C 2024'],
  [
    '2012, Training errors and injuries: a review, BJSM',
    'Training errors and injuries: a review (2012)',
  ],
  [
    'authors not shown in retrieved record 2009, Overzealous drinking',
    'Overzealous drinking (2009)',
  ],
  ['a source without a year', 'a source without a year'],
])('%s is called by its author and year', (source, short) => {
  expect(shortSource(source)).toBe(short);
});

test('an identifier is found at the end of a source, or there is none', () => {
  expect(doiOf(COHORT)).toBe('10.1136/bjsports-2024-109380');
  expect(doiOf('Buist I 2008, No effect')).toBeNull();
});

test('an advice names each study behind it once', () => {
  expect(sourcesOf(['L01', 'L02', 'L99'], [claim('L01'), claim('L02')])).toEqual([
    'Schuster Brandt Frandsen J et al. 2025',
  ]);
});
