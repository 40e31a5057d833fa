import type { VisitFields } from '@plumbline/application';
import { expect, test } from 'vitest';
import { afterDraft, visitAfter } from './after-draft.ts';

const VISIT: VisitFields = {
  id: 'a',
  day: '2026-06-10',
  time: '14:30',
  place: 'Ulm',
  said: null,
  limits: [
    { kind: 'no_running_until', until: '2026-07-01', km: null, text: 'let it settle' },
    { kind: 'no_running_until', until: '2026-07-08', km: null, text: 'from a file' },
    { kind: 'other', until: '2026-08-01', km: null, text: 'no hills' },
  ],
  questions: ['Why?'],
};

test('what is not touched stays as it was, limits that the form does not show too', () => {
  const kept = visitAfter(afterDraft(VISIT, '2026-06-20'), VISIT);
  expect('missing' in kept ? kept : [...kept.limits].sort(byText)).toEqual(
    [...VISIT.limits].sort(byText),
  );
});

test('a rest that is over is taken away by its tick', () => {
  const draft = { ...afterDraft(VISIT, '2026-06-20'), isResting: false, other: '' };
  expect(visitAfter(draft, VISIT)).toMatchObject({ limits: [{ text: 'from a file' }] });
});

test('a visit that nobody noted before is made, with what was said', () => {
  const draft = { ...afterDraft(undefined, '2026-06-20'), said: ' rest ', isResting: true };
  expect(visitAfter(draft, undefined)).toMatchObject({
    day: '2026-06-20',
    said: 'rest',
    limits: [{ kind: 'no_running_until', until: null }],
    questions: [],
  });
});

test('a longest run without a length is asked for, and so is the day', () => {
  const draft = { ...afterDraft(undefined, '2026-06-20'), isShort: true };
  expect(visitAfter(draft, undefined)).toHaveProperty('missing');
  expect(visitAfter({ ...draft, mostKm: 5 }, undefined)).toMatchObject({ limits: [{ km: 5 }] });
  expect(visitAfter({ ...draft, isShort: false, day: '' }, undefined)).toHaveProperty('missing');
});

function byText(a: { readonly text: string }, b: { readonly text: string }): number {
  return a.text.localeCompare(b.text);
}
