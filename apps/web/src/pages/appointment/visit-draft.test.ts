import type { VisitFields } from '@plumbline/application';
import { describe, expect, test } from 'vitest';
import { appointmentDraft, clinicianOf, dialled, nextVisit, visitsWith } from './visit-draft.ts';

const TODAY = '2026-06-20';
const PAST: VisitFields = {
  id: 'past',
  day: '2026-06-01',
  time: null,
  place: null,
  said: 'rest',
  limits: [],
  questions: [],
};
const SOON: VisitFields = { ...PAST, id: 'soon', day: '2026-06-25', said: null };
const LATER: VisitFields = { ...SOON, id: 'later', day: '2026-07-25' };

test.each([
  ['none was ever made', [], undefined],
  ['all are over', [PAST], undefined],
  ['two are ahead: the sooner', [LATER, PAST, SOON], 'soon'],
  ['one is today', [{ ...SOON, id: 'today', day: TODAY }], 'today'],
  ['one has no day yet', [PAST, { ...SOON, id: 'open', day: null }], 'open'],
])('the next visit where %s', (_, visits, id) => {
  expect(nextVisit(visits, TODAY)?.id).toBe(id);
});

describe('what is typed', () => {
  const empty = appointmentDraft(null, undefined);

  test('of nobody and no visit is nothing', () => {
    expect(clinicianOf(empty)).toBeNull();
    expect(visitsWith([PAST], empty, undefined)).toEqual([PAST]);
  });

  test('changes the next visit, and leaves what was said at others', () => {
    const typed = { ...appointmentDraft(null, SOON), time: '14:30', questions: ' Why?\n\nWhen? ' };
    expect(visitsWith([PAST, SOON], typed, SOON)).toEqual([
      PAST,
      { ...SOON, time: '14:30', questions: ['Why?', 'When?'] },
    ]);
  });

  test('makes a visit where there was none', () => {
    const made = visitsWith([PAST], { ...empty, day: '2026-06-30' }, undefined);
    expect(made).toMatchObject([PAST, { day: '2026-06-30', said: null, limits: [] }]);
  });

  test('of a telephone is dialled without its spaces and strokes', () => {
    expect(dialled('+49 (0)731 / 12-34')).toBe('+4907311234');
  });
});
