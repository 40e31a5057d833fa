import type { ProfileFields } from '@plumbline/application';
import { expect, test } from 'vitest';
import { questionGroups } from './question-groups.ts';
import { draftFrom, noToTheRest, triageEdit } from './triage-draft.ts';

const profile = { birthYear: 1985, sex: 'female' } as ProfileFields;
const state = { profile, today: '2026-03-20' };
const view = {
  age: null,
  sex: null,
  answers: {
    fever: { value: true, since: '2026-03-02', examined: undefined },
    major_fall: { value: false, since: undefined, examined: undefined },
    one_leg_weak: { value: undefined, since: undefined, examined: undefined },
  },
};

test('the form opens with what was answered, age and sex from the profile', () => {
  expect(draftFrom(view, state)).toEqual({
    age: '41',
    sex: 'female',
    given: { fever: 'yes', major_fall: 'no' },
  });
});

test('only what changes is sent, so that since when a sign is there stays known', () => {
  const draft = noToTheRest(draftFrom(view, state), ['fever', 'major_fall', 'one_leg_weak']);
  expect(triageEdit(draft, view)).toEqual({
    age: 41,
    sex: 'female',
    answers: { one_leg_weak: false },
  });
});

test('a skipped question is taken back, and an age that is none is not sent', () => {
  const draft = draftFrom(view, state);
  const skipped = { ...draft, age: 'x', given: { ...draft.given, major_fall: 'skip' as const } };
  expect(triageEdit(skipped, view)).toEqual({
    age: null,
    sex: 'female',
    answers: { major_fall: null },
  });
});

test('every question is in a group, urgent signs first, and what no group knows comes last', () => {
  const asked = ['psoriasis', 'pregnant', 'something_new', 'saddle_numbness'].map((id) => ({
    id,
    asks: id,
  }));
  const groups = questionGroups(asked, 'male').map(({ questions }) =>
    questions.map(({ id }) => id),
  );
  expect(groups).toEqual([['saddle_numbness'], ['psoriasis'], ['something_new']]);
});
