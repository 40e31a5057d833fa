/** A signed 32-bit difference as an unsigned one, small where the difference is small: 0, −1, 1, −2 … → 0, 1, 2, 3 … */
export function zigzag(difference: number): number {
  return ((difference << 1) ^ (difference >> 31)) >>> 0;
}

/** The difference that `zigzag` wrote. */
export function zagzig(coded: number): number {
  return (coded >>> 1) ^ -(coded & 1);
}
