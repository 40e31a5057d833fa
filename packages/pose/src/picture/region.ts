/** A place in a picture: pixels to the right, pixels down. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A square of a picture, turned about its middle. */
export interface Region {
  /** Its middle, in pixels of the picture. */
  readonly x: number;
  readonly y: number;
  /** Length of a side, in pixels. */
  readonly size: number;
  /** Radians, clockwise as seen. */
  readonly rotation: number;
}

/** Wider than the circle round the body, so that no limb is cut off. */
const MARGIN = 1.25;

/** The square that holds all of a picture. */
export function wholePicture({ width, height }: Size): Region {
  return { x: width / 2, y: height / 2, size: Math.max(width, height), rotation: 0 };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The square round a body that stands upright in it. `rim` is a place on the circle round the body, above its hips. */
export function regionRound(hips: Place, rim: Place): Region {
  const [dx, dy] = [rim.x - hips.x, rim.y - hips.y];
  const turn = Math.PI / 2 - Math.atan2(-dy, dx);
  const rotation = turn - 2 * Math.PI * Math.floor((turn + Math.PI) / (2 * Math.PI));
  return { x: hips.x, y: hips.y, size: 2 * Math.hypot(dx, dy) * MARGIN, rotation };
}

/** Where a place of the region, 0 to 1 across and down, lies in the picture. */
export function inPicture({ x, y, size, rotation }: Region, { x: u, y: v }: Place): Place {
  const [dx, dy] = [(u - 0.5) * size, (v - 0.5) * size];
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
  return { x: x + cos * dx - sin * dy, y: y + sin * dx + cos * dy };
}
