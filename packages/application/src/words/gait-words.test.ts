import { GAIT_REASONS, type Gait } from '@plumbline/motion';
import { expect, test } from 'vitest';
import { amountInWords, changesInWords, gaitInWords, reasonInWords } from './gait-words.ts';

const GAIT: Gait = {
  ok: true,
  reasons: [],
  values: { contact_ms: { value: 244.6, sd: 21.2, steps: 11, clipSd: 6 } },
  contacts: [],
  strike: { rearfoot: 0.02, midfoot: 0.03, forefoot: 0.95 },
  view: 'side',
  rate: 120,
  near: 'left',
};

test.each(GAIT_REASONS)('%s is said with a way to do better', (reason) => {
  expect(reasonInWords(reason)).toMatch(/^[A-Z][^.]+\. \S.+\.$|; until then .+\.$/);
});

test('a landing that no known runner has confirmed is not claimed', () => {
  const { landing } = gaitInWords(GAIT);
  expect(landing).toContain('claims no more');
  expect(landing).toContain('limits −0.8° and 7.4°');
});

test('contact time has no digit that pretends', () => {
  expect(gaitInWords(GAIT).values).toEqual(['Ground contact time: 245 ± 21 ms (11 steps)']);
});

test('nothing real is said to be so', () => {
  const estimate = { value: 5, sd: 2 };
  const change = {
    name: 'trunk_lean_deg',
    early: estimate,
    late: estimate,
    change: { value: 0, sd: 2.8 },
    smallest: 5.5,
    real: false,
  } as const;
  expect(changesInWords([change])).toEqual([
    'No value changed by more than films can be wrong by.',
  ]);
  expect(changesInWords([])).toHaveLength(1);
});

test.each([
  ['metric', '6.2 ± 1.1 cm', '+5.1 cm'],
  ['imperial', '2.4 ± 0.4 in', '+2.0 in'],
] as const)('whoever chose %s units reads lengths of the body in them', (units, amount, change) => {
  expect(amountInWords('overstride_cm', { value: 6.2, sd: 1.1 }, { units })).toBe(amount);
  expect(amountInWords('overstride_cm', { value: 5.1 }, { units, isSigned: true })).toBe(change);
  expect(amountInWords('trunk_lean_deg', { value: 5.1 }, { units })).toBe('5.1°');
  const early = { value: 2.54, sd: 0.1 };
  const late = { value: 12.7, sd: 0.1 };
  const changed = { name: 'overstride_cm', early, late, smallest: 5.08, real: true } as const;
  const [says] = changesInWords([{ ...changed, change: { value: 10.16, sd: 0.2 } }], units);
  expect(says).toContain(units === 'metric' ? 'from 2.5 to 12.7 cm' : 'from 1.0 to 5.0 in');
});
