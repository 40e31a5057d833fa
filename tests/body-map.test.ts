import { SPOT_PLACES } from '@plumbline/paper';
import { expect, test } from 'vitest';
import { SPOTS } from '../apps/web/src/parts/body-map/spots.ts';

test('every place that a runner can tap has its place on paper, on the same side of the same figure', () => {
  expect([...SPOT_PLACES.keys()].sort()).toEqual(SPOTS.map(({ id }) => id).sort());
  for (const { id, view, box } of SPOTS) {
    const place = SPOT_PLACES.get(id);
    expect(place?.view, id).toBe(view);
    expect(Math.abs((place?.x ?? 0) - (box.x + box.width / 2)), id).toBeLessThan(box.width);
    expect(Math.abs((place?.y ?? 0) - (box.y + box.height / 2)), id).toBeLessThan(box.height);
  }
});
