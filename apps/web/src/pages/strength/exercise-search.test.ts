import type { ExerciseView } from '@plumbline/application';
import { expect, test } from 'vitest';
import { exerciseOf, exercisesFor } from './exercise-search.ts';

const CATALOGUE: readonly ExerciseView[] = [
  exercise('single leg glute bridge', ['glutes'], ['one leg bridge', 'einbeinige brucke']),
  exercise('glute bridge', ['glutes', 'hamstrings'], ['bridge', 'hip raise']),
  exercise('side plank', ['core', 'hips'], ['side bridge']),
  exercise('front plank', ['core'], ['plank']),
];

function exercise(name: string, trains: readonly string[], alsoCalled: readonly string[]) {
  return { id: name, name, trains, alsoCalled };
}

function found(text: string) {
  return exercisesFor(text, CATALOGUE).map(({ name }) => name);
}

test.each([
  ['', []],
  ['  ', []],
  ['glute br', ['glute bridge', 'single leg glute bridge']],
  ['bridge', ['single leg glute bridge', 'glute bridge', 'side plank']],
  ['br gl', ['single leg glute bridge', 'glute bridge']],
  ['PLANK', ['side plank', 'front plank']],
  ['brücke', ['single leg glute bridge']],
  ['hamstr', ['glute bridge']],
  ['kettle', []],
])('“%s” finds %j', (text, names) => {
  expect(found(text)).toEqual(names);
});

test('a name is known in any writing', () => {
  expect(exerciseOf('Hip-Raise', CATALOGUE)?.name).toBe('glute bridge');
  expect(exerciseOf('hip', CATALOGUE)).toBeUndefined();
});
