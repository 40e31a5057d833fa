import { expect, test } from 'vitest';
import { forgetDraft, keepDraft, keptDraft } from './draft.ts';
import type { Brush } from './marks.ts';

const span = { from: '2026-03-01', to: '2026-03-31' };
const marked = {
  marks: new Map<string, Brush>([
    ['run-1', 4],
    ['run-2', null],
  ]),
  rest: { ...span, says: 'none' as const },
};

/** A tab's own shelf. */
function shelf() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

test('a runner who leaves the calendar unsaved finds every mark again', () => {
  const tab = shelf();
  keepDraft('own', marked, tab);
  expect(keptDraft('own', tab)).toEqual(marked);
});

test('what is tried on the sample runner is not taken for one’s own', () => {
  const tab = shelf();
  keepDraft('sample', marked, tab);
  expect(keptDraft('own', tab)).toBeUndefined();
});

test('once nothing is marked, or it is saved, nothing is kept', () => {
  const tab = shelf();
  keepDraft('own', marked, tab);
  keepDraft('own', { marks: new Map(), rest: { ...span, says: null } }, tab);
  expect(keptDraft('own', tab)).toBeUndefined();
  keepDraft('own', marked, tab);
  forgetDraft('own', tab);
  expect(keptDraft('own', tab)).toBeUndefined();
});

test('a shelf that somebody else wrote to is an empty one', () => {
  const tab = shelf();
  tab.setItem('plumbline-recall', '{"marks":');
  expect(keptDraft('own', tab)).toBeUndefined();
});
