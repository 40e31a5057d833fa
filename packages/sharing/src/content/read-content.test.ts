import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { readContent } from './read-content.ts';

const WHOLE = contentForTests();
const PART = WHOLE.parts[0];

test('what Plumbline wrote is read', () => {
  expect(readContent(JSON.stringify(WHOLE))).toEqual(WHOLE);
});

test.each<[string, object]>([
  ['a schema of tomorrow', { schema: 'plumbline.share/2' }],
  ['no day until which it is shown', { expires: undefined }],
  ['a day that does not exist', { expires: '2026-02-30' }],
  ['a moment that is none', { made: 'yesterday' }],
  ['a number for a name', { for: 3 }],
  ['no parts', { parts: undefined }],
  ['a part without a title', { parts: [{ ...PART, title: undefined }] }],
  ['a part whose name is no name', { parts: [{ ...PART, id: '"><script>' }] }],
  [
    'a row that is too short',
    { parts: [{ ...PART, tables: [{ caption: '', columns: ['a', 'b'], rows: [['1']] }] }] },
  ],
  [
    'a file that would be saved elsewhere',
    { parts: [{ ...PART, file: { name: '../x', type: 'a/b', text: '' } }] },
  ],
])('%s is not read', (_, changes) => {
  expect(readContent(JSON.stringify({ ...WHOLE, ...changes }))).toBeUndefined();
});

test('no JSON, and no text, brings it down', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(readContent(text)).toBeUndefined();
    }),
  );
});
