import { expect, test } from 'vitest';
import { withoutSharedFolder } from './given-files.ts';

const named = (...paths: readonly string[]) =>
  paths.map((path) => ({ path, file: new File([], path.split('/').at(-1) ?? path) }));
const pathsOf = (paths: readonly string[]) =>
  withoutSharedFolder(named(...paths)).map(({ path }) => path);

test('a folder that all files lie in is left out of their names', () => {
  expect(pathsOf(['run/a.fit', 'run/more/b.fit'])).toEqual(['a.fit', 'more/b.fit']);
  expect(pathsOf(['run/a.fit', 'b.fit'])).toEqual(['run/a.fit', 'b.fit']);
  expect(pathsOf(['runs-1/a.fit', 'runs/b.fit'])).toEqual(['runs-1/a.fit', 'runs/b.fit']);
  expect(pathsOf([])).toEqual([]);
});
