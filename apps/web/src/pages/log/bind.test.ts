import type { HydrationFields } from '@plumbline/application';
import { expect, test } from 'vitest';
import { formatFor } from '../../show/format.ts';
import { bound, inUnits } from './bind.ts';
import { NOTHING_SAID, NOTHING_WEIGHED } from './subject.ts';

test('a tap is a change of one field, with words for the bar', () => {
  const saved: unknown[] = [];
  const entry = { fields: NOTHING_SAID, save: (change: unknown) => saved.push(change) };
  bound(entry, 'painDuring', 'Worst during').onChange(3, { settles: true });
  bound(entry, 'painDuring', 'Worst during').onChange(null);
  bound(entry, 'shoes', 'Shoes').onChange('Blue ones');
  expect(saved).toEqual([
    { fields: { painDuring: 3 }, says: 'Worst during: 3.', settles: true },
    { fields: { painDuring: null }, says: 'Worst during: cleared.', settles: false },
    { fields: { shoes: 'Blue ones' }, says: 'Shoes: saved.', settles: false },
  ]);
});

test('a weight is typed in pounds and stored in kilograms', () => {
  const saved: { fields: { massBeforeKg?: number | null } }[] = [];
  const fields: HydrationFields = { ...NOTHING_WEIGHED, massBeforeKg: 70 };
  const entry = {
    fields,
    save: (change: { fields: object }) => saved.push(change),
  };
  const { mass } = formatFor({ units: 'imperial', temperature: 'celsius' }).field;
  const field = inUnits(bound(entry, 'massBeforeKg', 'Weight'), mass, { min: 20, max: 350 });
  expect(field).toMatchObject({ unit: 'lb', value: 154.3, min: 44.1, max: 771.6 });
  field.onChange(150);
  field.onChange(null);
  expect(saved[0]?.fields.massBeforeKg).toBeCloseTo(68.04, 2);
  expect(saved[1]?.fields.massBeforeKg).toBeNull();
});
