export interface WrapOptions {
  /** Columns that a line may take, indent included. */
  readonly width: number;
  /** Spaces before the first line. */
  readonly indent?: number;
  /** Spaces before the others; the same as `indent` where it is not given. */
  readonly hang?: number;
}

/** `text` on as many lines as it needs, broken between words; a word longer than a line is cut. */
export function wrap(text: string, { width, indent = 0, hang = indent }: WrapOptions): string {
  const lines: string[] = [];
  let line = '';
  let room = width - indent;
  for (const word of text.split(SPACE).flatMap((word) => pieces(word, width - hang))) {
    const wider = line === '' ? word : `${line} ${word}`;
    if (columns(wider) <= room) {
      line = wider;
      continue;
    }
    lines.push(line);
    line = word;
    room = width - hang;
  }
  lines.push(line);
  return lines
    .filter((text, i) => text !== '' || i > 0)
    .map((text, i) => `${' '.repeat(i === 0 ? indent : hang)}${text}`)
    .join('\n');
}

/** Where a line may break: not between a number and its sign. */
const SPACE = / (?![%°](?: |$|[.,;)]))/;

/** Columns that `text` takes on a terminal: wide characters two, marks that combine none. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** `text` filled up with spaces to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

function pieces(word: string, width: number): readonly string[] {
  if (columns(word) <= width) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const character of word) {
    if (columns(piece + character) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...cut, piece];
}
