import { GAIT_REASONS, type Gait } from '@plumbline/motion';
import { expect, test } from 'vitest';
import { changesInWords, gaitInWords, reasonInWords } from './gait-words.ts';

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
