/** The rows of a long table that are drawn: [first, end). */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Rows drawn beyond either edge of the screen, so that scrolling does not run ahead of drawing. */
const BEYOND = 20;
/** The window moves in steps, so that most frames of a scroll draw nothing anew. */
const STEP = 4;

/**
 * The rows to draw of `count` rows, each `height` px high, where the screen begins `above` px below the
 * table's first row and is `screen` px high.
 */
export function windowRows(
  count: number,
  height: number,
  above: number,
  screen: number,
): RowWindow {
  const top = Math.floor(above / height) - BEYOND;
  const first = Math.min(Math.max(0, Math.floor(top / STEP) * STEP), Math.max(0, count - 1));
  const shown = Math.ceil(screen / height) + 2 * BEYOND + STEP;
  return { first, end: Math.min(count, first + shown) };
}
