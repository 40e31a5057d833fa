import type { Region, Size } from './region.ts';

/** One number for each pixel of a picture, or for every few: a colour, how bright, or how far from grey. */
export interface Plane extends Size {
  readonly bytes: Uint8Array;
  /** Where the first number lies, and how many bytes on the next lie in its row and in its column. */
  readonly offset: number;
  readonly step: number;
  readonly stride: number;
  /** What stands for black where the plane ends. */
  readonly outside: number;
}

/** How a picture is to be turned, clockwise, to stand upright. */
export type Turn = 0 | 90 | 180 | 270;

/** Places in rows: the first, the way to the next in its row, and the way to the one below. In numbers of a plane. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly first: readonly [x: number, y: number];
  readonly across: readonly [x: number, y: number];
  readonly down: readonly [x: number, y: number];
}

/** Places along each side of a cell that are looked at, at most: a film in 4K needs no more time than others. */
const FINEST = 4;
/** The same, where time matters more. */
const ROUGH = 2;
export type Care = 'smooth' | 'rough';

/** The middles of the cells that fill the region: `columns` along its side, and as many rows about its middle as are asked for. */
export function gridOver(
  { x, y, size, rotation }: Region,
  { columns, rows }: Pick<Grid, 'columns' | 'rows'>,
): Grid {
  const step = size / columns;
  const [cos, sin] = [Math.cos(rotation) * step, Math.sin(rotation) * step];
  const [left, above] = [(columns - 1) / 2, (rows - 1) / 2];
  const first = [x - left * cos + above * sin, y - left * sin - above * cos] as const;
  return { columns, rows, first, across: [cos, sin], down: [-sin, cos] };
}

/** The same places in the picture before it is turned upright. @param upright its size once it is */
export function unturned(grid: Grid, turn: Turn, { width, height }: Size): Grid {
  const [x, y] = grid.first;
  switch (turn) {
    case 0:
      return grid;
    case 90:
      return turnedBy(grid, [y, width - x], ([vx, vy]) => [vy, -vx]);
    case 180:
      return turnedBy(grid, [width - x, height - y], ([vx, vy]) => [-vx, -vy]);
    case 270:
      return turnedBy(grid, [height - y, x], ([vx, vy]) => [-vy, vx]);
  }
}

type Pair = readonly [x: number, y: number];

function turnedBy(grid: Grid, first: Pair, turn: (way: Pair) => Pair): Grid {
  return { ...grid, first, across: turn(grid.across), down: turn(grid.down) };
}

/** The grid on a plane that has fewer numbers than the picture has pixels. @param shares numbers a pixel, across and down */
export function scaled(grid: Grid, [across, down]: Pair): Grid {
  const scale = ([x, y]: Pair): Pair => [x * across, y * down];
  return {
    ...grid,
    first: scale(grid.first),
    across: scale(grid.across),
    down: scale(grid.down),
  };
}

/** A place for every two by two of the grid, amid them. */
export function halved({ columns, rows, first, across, down }: Grid): Grid {
  const double = ([x, y]: Pair): Pair => [2 * x, 2 * y];
  return {
    columns: Math.ceil(columns / 2),
    rows: Math.ceil(rows / 2),
    first: [first[0] + (across[0] + down[0]) / 2, first[1] + (across[1] + down[1]) / 2],
    across: double(across),
    down: double(down),
  };
}

/** What the plane has at each place: between its numbers, or the mean of several where a cell spans many. */
export function sampled(plane: Plane, grid: Grid, care: Care): Float32Array {
  const most = care === 'rough' ? ROUGH : FINEST;
  const finer = Math.min(most, Math.max(1, Math.round(Math.hypot(...grid.across))));
  return finer === 1 ? between(plane, grid) : means(plane, grid, finer);
}

// The two loops below run some hundred thousand times for each picture: written out, they take a third of the time.

/** The means of `finer` × `finer` numbers of each cell, whose middle is moved by half a number at most. */
function means(plane: Plane, grid: Grid, finer: number): Float32Array {
  const { bytes, width, height, offset, step, stride } = plane;
  const { columns, rows, across, down } = grid;
  const parts = Array.from({ length: finer }, (_, i) => (i + 0.5) / finer - 0.5);
  const shifts = parts.flatMap((v) => parts.map((u) => [u, v] as const));
  const count = shifts.length;
  const right = shifts.map(([u, v]) => Math.round(u * across[0] + v * down[0]));
  const below = shifts.map(([u, v]) => Math.round(u * across[1] + v * down[1]));
  const away = Int32Array.from(right, (x, i) => x * step + (below[i] as number) * stride);
  const reach = Math.max(...[...right, ...below].map(Math.abs)) + 1;
  const out = new Float32Array(columns * rows);
  for (let row = 0, to = 0; row < rows; row++) {
    let x = grid.first[0] + row * down[0];
    let y = grid.first[1] + row * down[1];
    for (let column = 0; column < columns; column++, to++, x += across[0], y += across[1]) {
      let sum = 0;
      if (x > reach && y > reach && x < width - reach && y < height - reach) {
        const at = offset + (y | 0) * stride + (x | 0) * step;
        for (let i = 0; i < count; i++) sum += bytes[at + (away[i] as number)] as number;
      } else {
        for (let i = 0; i < count; i++) {
          const px = Math.floor(x) + (right[i] as number);
          sum += valueAt(plane, px, Math.floor(y) + (below[i] as number));
        }
      }
      out[to] = sum / count;
    }
  }
  return out;
}

/** Between the four numbers round each place: a number's own place is the middle of its pixel, half a pixel from its edge. */
function between(plane: Plane, grid: Grid): Float32Array {
  const { bytes, width, height, offset, step, stride } = plane;
  const { columns, rows, across, down } = grid;
  const out = new Float32Array(columns * rows);
  for (let row = 0, to = 0; row < rows; row++) {
    let x = grid.first[0] + row * down[0] - 0.5;
    let y = grid.first[1] + row * down[1] - 0.5;
    for (let column = 0; column < columns; column++, to++, x += across[0], y += across[1]) {
      const left = Math.floor(x);
      const top = Math.floor(y);
      const from = offset + top * stride + left * step;
      const isIn = left >= 0 && top >= 0 && left + 1 < width && top + 1 < height;
      const a = isIn ? (bytes[from] as number) : valueAt(plane, left, top);
      const b = isIn ? (bytes[from + step] as number) : valueAt(plane, left + 1, top);
      const c = isIn ? (bytes[from + stride] as number) : valueAt(plane, left, top + 1);
      const d = isIn ? (bytes[from + stride + step] as number) : valueAt(plane, left + 1, top + 1);
      const above = a + (x - left) * (b - a);
      const under = c + (x - left) * (d - c);
      out[to] = above + (y - top) * (under - above);
    }
  }
  return out;
}

function valueAt(plane: Plane, x: number, y: number): number {
  const { bytes, width, height, offset, step, stride, outside } = plane;
  if (x < 0 || y < 0 || x >= width || y >= height) return outside;
  return bytes[offset + y * stride + x * step] as number;
}
