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

/** `text` with a question mark for each character that the font has no shape for, and without what can not be drawn; no line ends between a number and its %. */
export function drawable(text: string): string {
  const { has } = fonts();
  const shown = [...text.normalize('NFC').replace(/[\s\p{Zs}]+/gu, ' ')];
  return shown
    .filter((char) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(char))
    .map((char) => (has.has(char.codePointAt(0) ?? 0) ? char : REPLACEMENT))
    .join('')
    .replace(/(\d) (?=%)/g, '$1\u00a0');
}
