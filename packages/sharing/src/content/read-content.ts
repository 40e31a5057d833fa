import { isDay } from '@plumbline/domain';
import {
  SHARE_SCHEMA,
  type ShareContent,
  type ShareFile,
  type SharePart,
  type ShareTable,
} from './share-content.ts';

/** The content in `text`; nothing where it is of another shape, or of a schema that is not ours. */
export function readContent(text: string): ShareContent | undefined {
  const given = parsed(text);
  return isContent(given) ? given : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isContent(given: unknown): given is ShareContent {
  if (!isObject(given)) return false;
  const { schema, made, expires, notices, parts } = given;
  return (
    schema === SHARE_SCHEMA &&
    isInstant(made) &&
    isText(expires) &&
    isDay(expires) &&
    isTextOrNull(given['for']) &&
    isTextOrNull(given['from']) &&
    isListOf(isText)(notices) &&
    isListOf(isPart)(parts)
  );
}

function isPart(given: unknown): given is SharePart {
  if (!isObject(given)) return false;
  const { id, title, says, tables, page, file } = given;
  return (
    isText(id) &&
    /^[a-z][a-z-]{0,40}$/.test(id) &&
    isText(title) &&
    isListOf(isText)(says) &&
    isListOf(isTable)(tables) &&
    (page === undefined || isText(page)) &&
    (file === undefined || isFile(file))
  );
}

function isTable(given: unknown): given is ShareTable {
  if (!isObject(given)) return false;
  const { caption, columns, rows } = given;
  if (!isText(caption) || !isListOf(isText)(columns) || !isListOf(isListOf(isText))(rows)) {
    return false;
  }
  return rows.every((row) => row.length === columns.length);
}

function isFile(given: unknown): given is ShareFile {
  if (!isObject(given)) return false;
  const { name, type, text } = given;
  return (
    isText(name) &&
    /^[a-z0-9][a-z0-9.-]{0,80}$/.test(name) &&
    isText(type) &&
    /^[a-z]+\/[a-z0-9.+-]+$/.test(type) &&
    isText(text)
  );
}

function isInstant(given: unknown): boolean {
  return isText(given) && /^\d{4}-\d\d-\d\dT/.test(given) && !Number.isNaN(Date.parse(given));
}

function isText(given: unknown): given is string {
  return typeof given === 'string';
}

function isTextOrNull(given: unknown): given is string | null {
  return given === null || isText(given);
}

function isListOf<T>(isOne: (given: unknown) => given is T) {
  return (given: unknown): given is readonly T[] => Array.isArray(given) && given.every(isOne);
}

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
