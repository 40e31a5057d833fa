import { err, ok, type Result } from '@plumbline/domain';
import { LIMITS } from '../archive/limits.ts';
import type { ImportProblem } from '../file-reading.ts';
import { shown } from './shown.ts';
import { markLength, textOf } from './text-of.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object that a JSON file holds, or where the file stops being JSON. */
export function jsonDocument(name: string, bytes: Uint8Array): Result<JsonObject, ImportProblem> {
  if (bytes.length > LIMITS.tableBytes) {
    const expected = `at most ${LIMITS.tableBytes} bytes`;
    const received = `${bytes.length} bytes`;
    return err({ code: 'too-large', place: { file: name }, expected, received });
  }
  const text = textOf(name, bytes);
  if (!text.ok) return text;
  if (text.value.trim() === '') {
    return err({
      code: 'empty-file',
      place: { file: name },
      expected: 'JSON',
      received: 'no text',
    });
  }
  try {
    const value: unknown = JSON.parse(text.value);
    return isObject(value) ? ok(value) : err(notAnObject(name, value));
  } catch (error) {
    return err(notJson(name, { text: text.value, mark: markLength(bytes), error }));
  }
}

/** The same document, refused where an object in it names a field twice: of two values JSON keeps the last. */
export function withEachFieldOnce(
  name: string,
  { bytes, value }: { readonly bytes: Uint8Array; readonly value: JsonObject },
): Result<JsonObject, ImportProblem> {
  const text = textOf(name, bytes);
  if (!text.ok) return text;
  const strings = text.value.match(/"(?:[^"\\]|\\.)*"(?:\s*:)?/g) ?? [];
  const written = strings.filter((string) => string.endsWith(':')).length;
  if (written === fieldsWithin(value)) return ok(value);
  const expected = 'every field once';
  const received = 'a field that is there twice';
  return err({ code: 'bad-json', place: { file: name }, expected, received });
}

function fieldsWithin(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, each) => sum + fieldsWithin(each), own);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notAnObject(name: string, value: unknown): ImportProblem {
  const received = Array.isArray(value) ? 'a list' : shown(JSON.stringify(value));
  return { code: 'bad-json', place: { file: name }, expected: 'a JSON object, { … }', received };
}

function notJson(
  name: string,
  { text, mark, error }: { text: string; mark: number; error: unknown },
): ImportProblem {
  const message = error instanceof Error ? error.message : '';
  const said = /at position (\d+)/.exec(message)?.[1];
  const at = said === undefined ? (strayWord(text) ?? text.length) : Number(said);
  const before = text.slice(0, at);
  const line = before.split(/\r\n|\n|\r/).length;
  const byte = mark + Buffer.byteLength(before);
  const next = text.slice(at, at + 20);
  const received = next === '' ? 'the end of the file' : shown(next);
  return { code: 'bad-json', place: { file: name, line, byte }, expected: 'JSON', received };
}

/** Where a word stands that JSON does not have, such as the NaN of other programs: of those the engine names no place. */
function strayWord(text: string): number | undefined {
  for (const found of text.matchAll(/"(?:[^"\\]|\\.)*"|\b(?!(?:true|false|null)\b)([A-Za-z]\w*)/g))
    if (found[1] !== undefined) return found.index;
  return undefined;
}
