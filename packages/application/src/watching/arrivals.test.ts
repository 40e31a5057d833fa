import { expect, test } from 'vitest';
import { type Arrivals, arrivals, type Batch } from './arrivals.ts';
import type { Glance } from './glance.ts';

const QUIET = 3000;

function glance(files: Readonly<Record<string, string>>): Glance {
  return new Map(Object.entries(files));
}

function names(batch: Batch | undefined): readonly string[] | undefined {
  return batch && [...batch.arrived.keys()];
}

/** A folder whose files are all imported already. */
function settled(files: Glance): Arrivals {
  const watch = arrivals(QUIET);
  watch.ready(files, -QUIET);
  const batch = watch.ready(files, 0);
  if (!batch) throw new Error('nothing was ready');
  watch.imported(batch, files);
  return watch;
}

test('a file is ready once it has stayed as it is for a while', () => {
  const watch = arrivals(QUIET);
  const growing = (size: string) => glance({ 'a.fit': size });
  expect(watch.ready(growing('1'), 0)).toBeUndefined();
  expect(watch.ready(growing('2'), 2900)).toBeUndefined();
  expect(watch.ready(growing('2'), 5800)).toBeUndefined();
  expect(names(watch.ready(growing('2'), 5900))).toEqual(['a.fit']);
});

test('files that come together are imported together', () => {
  const watch = arrivals(QUIET);
  watch.ready(glance({ 'a.fit': '1' }), 0);
  const both = glance({ 'a.fit': '1', 'b.fit': '1' });
  expect(watch.ready(both, 3000)).toBeUndefined();
  expect(names(watch.ready(both, 6000))).toEqual(['a.fit', 'b.fit']);
});

test('a file that never stops growing holds the others up for half a minute only', () => {
  const watch = arrivals(QUIET);
  for (let at = 0; at < 30_000; at += 1000) {
    expect(watch.ready(glance({ 'a.fit': '1', log: String(at) }), at)).toBeUndefined();
  }
  expect(names(watch.ready(glance({ 'a.fit': '1', log: 'x' }), 30_000))).toEqual(['a.fit']);
});

test('what was imported is not ready again, unless it is written again', () => {
  const watch = settled(glance({ 'a.fit': '1' }));
  expect(watch.ready(glance({ 'a.fit': '1' }), 9000)).toBeUndefined();
  watch.ready(glance({ 'a.fit': '2' }), 10_000);
  expect(names(watch.ready(glance({ 'a.fit': '2' }), 13_000))).toEqual(['a.fit']);
});

test('a folder that comes back as it was brings nothing new', () => {
  const watch = settled(glance({ 'a.fit': '1' }));
  watch.ready(glance({}), 1000);
  expect(watch.ready(glance({ 'a.fit': '1' }), 90_000)).toBeUndefined();
});

test('a file that changed or went away while it was imported counts as not imported', () => {
  const watch = arrivals(QUIET);
  const files = glance({ 'a.fit': '1', 'b.fit': '1' });
  watch.ready(files, 0);
  const batch = watch.ready(files, QUIET);
  if (batch) watch.imported(batch, glance({ 'b.fit': '2' }));
  watch.ready(glance({ 'a.fit': '1', 'b.fit': '2' }), 9000);
  const again = watch.ready(glance({ 'a.fit': '1', 'b.fit': '2' }), 12_000);
  expect(names(again)).toEqual(['a.fit', 'b.fit']);
});

test.each([
  ['a new run is read with the tables that may name its shoes', 'b.fit', ['b.fit', 'list.csv']],
  ['a new table is read with every run', 'more.csv', ['more.csv', 'a.fit', 'list.csv']],
])('%s', (_, name, reads) => {
  const before = { 'a.fit': '1', 'list.csv': '1' };
  const watch = settled(glance(before));
  const now = glance({ ...before, [name]: '1' });
  watch.ready(now, 1000);
  expect(watch.ready(now, 4000)?.reads).toEqual(new Set(reads));
});
