import { sigmoid } from '../network.ts';
import type { Place } from '../picture/region.ts';

/** Cells a side of the map that says where each point may be. */
export const MAP_SIDE = 64;
/** Cells on each side of a point that are looked at. */
const REACH = 3;
/** A map that nowhere near the point is surer than this says nothing. */
const LEAST_SURE = 0.5;

/**
 * The place of one point moved to the middle of what its map holds near it. Feet need it: without, their angles
 * are off by ten degrees and more.
 *
 * @param map logits, `points` of them in each cell, cells in rows
 * @param place 0 to 1 across and down
 */
export function refined(
  map: Float32Array,
  { point, points }: { readonly point: number; readonly points: number },
  place: Place,
): Place {
  const [column, row] = [Math.trunc(place.x * MAP_SIDE), Math.trunc(place.y * MAP_SIDE)];
  if (!isCell(column) || !isCell(row)) return place;
  let [sum, x, y, surest] = [0, 0, 0, 0];
  for (let r = Math.max(0, row - REACH); r <= Math.min(MAP_SIDE - 1, row + REACH); r++) {
    for (let c = Math.max(0, column - REACH); c <= Math.min(MAP_SIDE - 1, column + REACH); c++) {
      const sure = sigmoid(map[(r * MAP_SIDE + c) * points + point] as number);
      sum += sure;
      x += c * sure;
      y += r * sure;
      surest = Math.max(surest, sure);
    }
  }
  return surest < LEAST_SURE ? place : { x: x / sum / MAP_SIDE, y: y / sum / MAP_SIDE };
}

function isCell(index: number): boolean {
  return index >= 0 && index < MAP_SIDE;
}
