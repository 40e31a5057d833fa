import { expect, test } from 'vitest';
import { drawable } from './fonts.ts';

test.each([
  ['a figure at the end', 'Ada 🏃', 'Ada '],
  ['a figure of many parts', 'Ada 👩🏽‍🦰 Lind', 'Ada Lind'],
  ['a flag before a full stop', 'For Ulm 🇩🇪.', 'For Ulm.'],
  ['a flag of a part of a country', 'From 🏴󠁧󠁢󠁳󠁣󠁴󠁿!', 'From!'],
  ['a heart that a text face has too', 'I ❤️ hills', 'I hills'],
  ['a keycap', 'Place 1️⃣ of 3', 'Place of 3'],
])('%s leaves no mark on paper', (_, written, drawn) => {
  expect(drawable(written)).toBe(drawn);
});

test('what the face has a shape for stays, and another script shows that something is missing', () => {
  expect(drawable('Zoë Ångström, 5 % © 2026 – “so”')).toBe('Zoë Ångström, 5\u00a0% © 2026 – “so”');
  expect(drawable('明')).toBe('?');
});
