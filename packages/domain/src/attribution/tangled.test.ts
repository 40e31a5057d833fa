import { expect, test } from 'vitest';
import { tanglesOf } from './tangled.ts';

const dose = Float64Array.of(-1, -1, 1, 1, 0);
const opposite = Float64Array.of(1, -1, -1, 1, 0);

/** Posterior over the sets of three causes, by their bits. */
function sets(entries: Readonly<Record<number, number>>): Float64Array {
  return Float64Array.from({ length: 8 }, (_, members) => entries[members] ?? 0.01);
}

test('three causes of which any one would do are one group', () => {
  const strands = (['overload', 'form', 'dehydration'] as const).map((cause) => ({ cause, dose }));
  const tangles = tanglesOf(strands, sets({ 1: 0.32, 2: 0.32, 4: 0.31 }), 'ok');
  expect(tangles.map(({ causes }) => causes)).toEqual([['overload', 'form', 'dehydration']]);
});

test('causes whose runs came apart are not tangled, however likely both are', () => {
  const strands = [
    { cause: 'overload', dose },
    { cause: 'form', dose: opposite },
  ] as const;
  expect(tanglesOf(strands, Float64Array.of(0.02, 0.08, 0.1, 0.8), 'ok')).toEqual([]);
});
