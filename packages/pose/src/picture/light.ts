/** Shares of red, green and blue in how bright a colour looks (ITU-R BT.601). */
const [RED, GREEN, BLUE] = [0.299, 0.587, 0.114];

/** How bright the middle of a square of RGBA pixels is, where the body stands: 0 black to 1 white. */
export function brightnessOf(pixels: ArrayLike<number>, side: number): number {
  const [from, to] = [Math.floor(side / 4), Math.ceil((3 * side) / 4)];
  let sum = 0;
  for (let row = from; row < to; row++) {
    for (let column = from; column < to; column++) {
      const at = (row * side + column) * 4;
      sum += RED * (pixels[at] ?? 0) + GREEN * (pixels[at + 1] ?? 0) + BLUE * (pixels[at + 2] ?? 0);
    }
  }
  return sum / (to - from) ** 2 / 255;
}
