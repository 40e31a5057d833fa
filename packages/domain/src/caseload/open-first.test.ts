import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLAG_KINDS } from './flag.ts';
import { type Ordered, openFirst } from './open-first.ts';

const flag = (kind: Ordered['kind'], isOpen: boolean, raised = '2026-06-01'): Ordered => ({
  kind,
  isOpen,
  raised,
});

test('what nobody acknowledged comes before what somebody did, then the more pressing, then the newer', () => {
  const inOrder = [
    flag('safety', true),
    flag('morning_pain_up', true, '2026-06-09'),
    flag('morning_pain_up', true, '2026-06-02'),
    flag('strong_pain_twice', true),
    flag('silent', true),
    flag('race_near', true),
    flag('safety', false),
    flag('silent', false),
  ];
  expect([...inOrder].reverse().sort(openFirst)).toEqual(inOrder);
});

test('it is an order, whichever way it is asked', () => {
  const any = fc.record({
    kind: fc.constantFrom(...FLAG_KINDS),
    isOpen: fc.boolean(),
    raised: fc.constantFrom('2026-06-01', '2026-06-02'),
  });
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(Math.sign(openFirst(a, b)) + Math.sign(openFirst(b, a))).toBe(0);
      if (openFirst(a, b) <= 0 && openFirst(b, c) <= 0)
        expect(openFirst(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
