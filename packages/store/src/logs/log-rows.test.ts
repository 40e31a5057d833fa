import { expect, test } from 'vitest';
import { recordOfRow } from './log-rows.ts';

function diaryOf(body: object): unknown {
  return recordOfRow({
    id: 'a',
    kind: 'diary',
    identity: '["diary.csv","2026-03-09",null,0]',
    file: 'diary.csv',
    line: 2,
    day: '2026-03-09',
    body: JSON.stringify(body),
    fileBody: undefined,
    origin: 'import',
    isDeleted: false,
  });
}

test.each([
  ['a fall', { fall: 'yes', weather: 'wet' }, { fall: true, extra: { weather: 'wet' } }],
  ['a fever, by another spelling', { ' Fever': 'JA' }, { fever: true, extra: {} }],
  ['no fall', { fall: 'no' }, { fall: false, extra: {} }],
  ['a word that is neither', { fall: 'nearly' }, { fall: undefined, extra: { fall: 'nearly' } }],
])('%s, written down before there was a column for it, counts', (_, extra, told) => {
  expect(diaryOf({ pain_after: 2, extra })).toMatchObject(told);
});

test('a column of today stands, whatever else was written', () => {
  expect(diaryOf({ fall: false, extra: { fall: 'yes' } })).toMatchObject({
    fall: false,
    extra: { fall: 'yes' },
  });
});
