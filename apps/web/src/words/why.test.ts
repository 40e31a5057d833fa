import { expect, test } from 'vitest';
import * as words from './why.ts';

test('no sentence blames or frightens', () => {
  const said = JSON.stringify(words, (_, value) =>
    typeof value === 'function' ? String(value) : value,
  );
  expect(said).not.toMatch(
    /\bcaused\b|weak core|bad form|\bdamag|\bwear\b|\bworn\b|injured because|your fault/i,
  );
});
