import { expect, test } from 'vitest';
import { uuidV5 } from './uuid-v5.ts';

const NAMES_OF_HOSTS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('a name has the id that the standard gives as its example', () => {
  expect(uuidV5(NAMES_OF_HOSTS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('the same name in another namespace is something else', () => {
  expect(uuidV5(uuidV5(NAMES_OF_HOSTS, 'a'), 'b')).not.toBe(uuidV5(NAMES_OF_HOSTS, 'b'));
});
