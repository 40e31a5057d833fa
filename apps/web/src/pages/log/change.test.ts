import { expect, test } from 'vitest';
import { applied, queued } from './change.ts';

interface Fields {
  readonly during: number | null;
  readonly after: number | null;
}

const STORED: Fields = { during: null, after: 2 };

test('what is on its way lies over what is stored, the latest uppermost', () => {
  const changes = [
    { fields: { during: 1 }, says: '' },
    { fields: { during: 4 }, says: '' },
  ];
  expect(applied(STORED, changes)).toEqual({ during: 4, after: 2 });
  expect(applied(STORED, [])).toEqual(STORED);
});

test('values that are passed over on the way become one change', () => {
  const first = queued<Fields>(null, { fields: { during: 1 }, says: 'During: 1.' });
  const second = queued(first, { fields: { during: 2 }, says: 'During: 2.' });
  expect(second).toEqual({ id: first.id, fields: { during: 2 }, says: 'During: 2.' });
});

test('a change of another field is a change of its own', () => {
  const first = queued<Fields>(null, { fields: { during: 1 }, says: '' });
  expect(queued(first, { fields: { after: 1 }, says: '' }).id).not.toBe(first.id);
});
