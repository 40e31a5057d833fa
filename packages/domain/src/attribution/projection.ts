import type { NoiseFactor } from './correlated-noise.ts';

/** Columns of equal length side by side, by rows: run t, column c is at `t * width + c`. */
export interface Table {
  readonly runs: number;
  readonly width: number;
  readonly cells: Float64Array;
}

export function tableOf(columns: readonly Float64Array[], runs: number): Table {
  const width = columns.length;
  const cells = new Float64Array(runs * width);
  columns.forEach((column, c) => {
    for (let t = 0; t < runs; t++) cells[t * width + c] = column[t] as number;
  });
  return { runs, width, cells };
}

/** Columns X and a value y, seen through the noise K. */
export interface Projection {
  /** X′K⁻¹X, by rows. */
  readonly gram: Float64Array;
  /** X′K⁻¹y. */
  readonly shift: Float64Array;
  /** y′K⁻¹y. */
  readonly square: number;
  /** L⁻¹X by rows and L⁻¹y, where K = LL′. */
  readonly white: Float64Array;
  readonly whiteValue: Float64Array;
}

export function project(factor: NoiseFactor, table: Table, value: Float64Array): Projection {
  const { runs, width, cells } = table;
  const white = new Float64Array(runs * width);
  const whiteValue = new Float64Array(runs);
  const gram = new Float64Array(width * width);
  const shift = new Float64Array(width);
  const forecast = new Float64Array(width);
  let [square, forecastValue] = [0, 0];
  for (let t = 0; t < runs; t++) {
    const scale = factor.scale[t] as number;
    const gain = factor.gain[t] as number;
    const kept = factor.kept[t] as number;
    const surprise = (value[t] as number) - forecastValue;
    const y = surprise * scale;
    forecastValue = kept * forecastValue + gain * surprise;
    whiteValue[t] = y;
    square += y * y;
    const at = t * width;
    for (let c = 0; c < width; c++) {
      const before = forecast[c] as number;
      const innovation = (cells[at + c] as number) - before;
      const w = innovation * scale;
      white[at + c] = w;
      forecast[c] = kept * before + gain * innovation;
      shift[c] = (shift[c] as number) + w * y;
      const row = c * width;
      for (let d = 0; d <= c; d++)
        gram[row + d] = (gram[row + d] as number) + w * (white[at + d] as number);
    }
  }
  for (let c = 0; c < width; c++)
    for (let d = 0; d < c; d++) gram[d * width + c] = gram[c * width + d] as number;
  return { gram, shift, square, white, whiteValue };
}

/**
 * Walks the runs backwards, giving for each its row of K⁻¹X, K⁻¹y and its entry of the diagonal of K⁻¹.
 * `row` is used again for the next run.
 */
export function walkBack(
  factor: NoiseFactor,
  { white, whiteValue }: Projection,
  width: number,
  visit: (run: number, row: Float64Array, value: number, diagonal: number) => void,
): void {
  const row = new Float64Array(width);
  const later = new Float64Array(width);
  let [laterValue, laterDiagonal] = [0, 0];
  for (let t = factor.runs - 1; t >= 0; t--) {
    const scale = factor.scale[t] as number;
    const gain = factor.gain[t] as number;
    const carry = (factor.kept[t] as number) - gain;
    const at = t * width;
    for (let c = 0; c < width; c++) {
      const scaled = (white[at + c] as number) * scale;
      const after = later[c] as number;
      row[c] = scaled - gain * after;
      later[c] = scaled + carry * after;
    }
    const scaledValue = (whiteValue[t] as number) * scale;
    visit(t, row, scaledValue - gain * laterValue, scale * scale + gain * gain * laterDiagonal);
    laterValue = scaledValue + carry * laterValue;
    laterDiagonal = scale * scale + carry * carry * laterDiagonal;
  }
}
