import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const FOLDER = '@expo-google-fonts/source-sans-3';
const FILES = {
  plain: `${FOLDER}/400Regular/SourceSans3_400Regular.ttf`,
  strong: `${FOLDER}/600SemiBold/SourceSans3_600SemiBold.ttf`,
} as const;
export type FontName = keyof typeof FILES;

interface Fonts {
  readonly bytes: Readonly<Record<FontName, Buffer>>;
  readonly has: ReadonlySet<number>;
}

let loaded: Fonts | undefined;

/** Source Sans 3 by Adobe, SIL Open Font License, embedded in each page as far as it is used. */
export function fonts(): Fonts {
  loaded ??= load();
  return loaded;
}

function load(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const bytes = {
    plain: readFileSync(resolve(FILES.plain)),
    strong: readFileSync(resolve(FILES.strong)),
  };
  const font = create(bytes.plain);
  if (!('characterSet' in font)) throw new Error('not one font');
  return { bytes, has: new Set(font.characterSet) };
}

const REPLACEMENT = '?';

/** Whether a letter of `text` would be printed as a question mark. */
export function isUnshaped(text: string): boolean {
  return questionMarks(drawable(text)) > questionMarks(text);
}

function questionMarks(text: string): number {
  return text.split(REPLACEMENT).length - 1;
}

/** A small picture, whole: a flag, a keycap, or a figure with what stands behind it (skin, hair, what it does). */
const PICTURE =
  /(\p{RI}\p{RI}|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(\p{EMod}|\ufe0f|\u200d|[\u{e0020}-\u{e007f}])*)+/gu;

/**
 * `text` without its emoji, which say nothing that words beside them do not, with a question mark for each other
 * character that the font has no shape for, and without what can not be drawn; no line ends between a number and its %.
 */
export function drawable(text: string): string {
  const { has } = fonts();
  const words = text
    .normalize('NFC')
    .replace(PICTURE, (picture) => ([...picture].every(isShaped) ? picture : ' '))
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .replace(/ (?=[.,;:!?)])/g, '');
  return [...words]
    .filter((char) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(char))
    .map((char) => (has.has(char.codePointAt(0) ?? 0) ? char : REPLACEMENT))
    .join('')
    .replace(/(\d) (?=%)/g, '$1\u00a0');

  function isShaped(char: string): boolean {
    return has.has(char.codePointAt(0) ?? 0);
  }
}
