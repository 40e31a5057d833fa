import { BODY_SPOTS } from '@plumbline/domain';
import { expect, test } from 'vitest';
import {
  type Places,
  SPOTS,
  type Spot,
  toggledRegion,
  toggledSpot,
  unknownSpots,
} from './spots.ts';

const NOWHERE: Places = { regions: [], spots: [], side: null };

function spot(id: string): Spot {
  const found = SPOTS.find((one) => one.id === id);
  if (!found) throw new Error(`no spot ${id}`);
  return found;
}

function tapped(...ids: readonly string[]): Places {
  return ids.map(spot).reduce(toggledSpot, NOWHERE);
}

test('the map has exactly the places that a diary may store', () => {
  expect(SPOTS.map(({ id }) => id).sort()).toEqual([...BODY_SPOTS].sort());
});

test('a spot says its region and its side', () => {
  expect(tapped('lower_back_left')).toEqual({
    regions: ['lower_back'],
    spots: ['lower_back_left'],
    side: 'left',
  });
});

test.each([
  [['lower_back_middle'], 'middle'],
  [['lower_back_middle', 'buttock_right'], 'right'],
  [['lower_back_left', 'lower_back_middle'], 'left'],
  [['lower_back_left', 'calf_right'], 'both'],
])('the side of %j is %s', (ids, side) => {
  expect(tapped(...ids).side).toBe(side);
});

test('a second tap takes a spot away, and with its last spot the region and the side', () => {
  const two = tapped('lower_back_left', 'lower_back_right');
  const one = toggledSpot(two, spot('lower_back_right'));
  expect(one).toMatchObject({ regions: ['lower_back'], side: 'left' });
  expect(toggledSpot(one, spot('lower_back_left'))).toEqual(NOWHERE);
});

test('a region may be said without a spot, and leaving it takes its spots away', () => {
  const region = toggledRegion(NOWHERE, 'leg');
  expect(region).toEqual({ regions: ['leg'], spots: [], side: null });
  const narrowed = toggledSpot(region, spot('calf_left'));
  expect(narrowed.regions).toEqual(['leg']);
  expect(toggledRegion(narrowed, 'leg')).toEqual(NOWHERE);
});

test('what a file said in its own words is kept', () => {
  const fromFile: Places = { regions: ['lower_back'], spots: ['l4_left'], side: 'left' };
  expect(unknownSpots(fromFile)).toEqual(['l4_left']);
  expect(toggledSpot(fromFile, spot('buttock_right'))).toEqual({
    regions: ['lower_back', 'buttock'],
    spots: ['l4_left', 'buttock_right'],
    side: 'right',
  });
});

test('no two spots of one picture lie on one another, and all lie within it', () => {
  for (const one of SPOTS) {
    expect(one.box.x).toBeGreaterThanOrEqual(0);
    expect(one.box.x + one.box.width).toBeLessThanOrEqual(240);
    for (const other of SPOTS) {
      if (one === other || one.view !== other.view) continue;
      expect(overlap(one.box, other.box), `${one.id} ${other.id}`).toBe(false);
    }
  }
});

test('the runner’s left is on the left from behind and on the right from the front', () => {
  expect(spot('calf_left').box.x).toBeLessThan(120);
  expect(spot('shin_left').box.x).toBeGreaterThan(120);
});

function overlap(a: Spot['box'], b: Spot['box']): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
