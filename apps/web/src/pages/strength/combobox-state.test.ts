import { expect, test } from 'vitest';
import { CLOSED, moved } from './combobox-state.ts';

const open = (active: number) => ({ isOpen: true, active });

test.each([
  ['opens on its first option', CLOSED, 'ArrowDown', { to: open(0) }],
  ['opens on its last option', CLOSED, 'ArrowUp', { to: open(2) }],
  ['goes down', open(0), 'ArrowDown', { to: open(1) }],
  ['goes round at the end', open(2), 'ArrowDown', { to: open(0) }],
  ['goes up', open(2), 'ArrowUp', { to: open(1) }],
  ['goes round at the start', open(0), 'ArrowUp', { to: open(2) }],
  ['chooses', open(1), 'Enter', { choose: 1 }],
  ['closes', open(1), 'Escape', { to: CLOSED }],
  ['closes when the box is left', open(1), 'Tab', { to: CLOSED }],
])('the list %s', (_, state, key, move) => {
  expect(moved(state, key, 3)).toEqual(move);
});

test('other keys are the box’s and the form’s own', () => {
  expect(moved(open(-1), 'Enter', 3)).toBeNull();
  expect(moved(CLOSED, 'Escape', 3)).toBeNull();
  expect(moved(CLOSED, 'ArrowDown', 0)).toBeNull();
  expect(moved(open(1), 'a', 3)).toBeNull();
});
