/** Pairs of BlazePose's points that a line is drawn between. */
export const BONES: readonly (readonly [number, number])[] = [
  [7, 11],
  [8, 12],
  [11, 12],
  [11, 13],
  [13, 15],
  [12, 14],
  [14, 16],
  [11, 23],
  [12, 24],
  [23, 24],
  [23, 25],
  [25, 27],
  [24, 26],
  [26, 28],
  [27, 29],
  [29, 31],
  [27, 31],
  [28, 30],
  [30, 32],
  [28, 32],
];

/** From point 7 on, left ones are odd. */
export function sideOf(a: number, b: number): 'left' | 'right' | 'middle' {
  if (a % 2 !== b % 2) return 'middle';
  return a % 2 === 1 ? 'left' : 'right';
}
