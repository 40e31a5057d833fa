import type { FileReading, ImportProblem, ReadContext } from '../file-reading.ts';
import { isGarminTable, readGarminTable } from '../garmin-csv/read-garmin-table.ts';
import { LANDMARKS_SCHEMA } from '../landmarks/read-landmarks.ts';
import { CARE_SCHEMA, careFrom } from '../logs/care-json.ts';
import { EXPERIMENTS_SCHEMA, experimentsFrom } from '../logs/experiments-json.ts';
import { ACCESS_SCHEMA, CASELOAD_SCHEMA } from '../logs/from-many-json.ts';
import { INTAKE_SCHEMA, intakeFrom } from '../logs/intake-json.ts';
import { profileFrom } from '../logs/profile-json.ts';
import { logNamed, logWithColumns, readLog } from '../logs/read-log.ts';
import { SCREENINGS_SCHEMA, screeningsFrom } from '../logs/screenings-json.ts';
import { SHARES_SCHEMA, sharesFrom } from '../logs/shares-json.ts';
import { TRIAGE_SCHEMA, triageFrom } from '../logs/triage-json.ts';
import { WISHES_SCHEMA, wishesFrom } from '../logs/wishes-json.ts';
import { isStravaTable, readStravaTable } from '../strava-csv/read-strava-table.ts';
import { type CsvTable, csvTable } from './csv-table.ts';
import { type JsonObject, jsonDocument, withEachFieldOnce } from './json-document.ts';
import { shown } from './shown.ts';

const ACTIVITY_LIST = /^activities([ _-].*)?\.csv$/i;

/**
 * What a CSV or JSON file holds: a log of the runner's folder, Garmin Connect's or Strava's list of
 * activities, one of its documents (profile, safety answers …), or nothing that is needed here.
 *
 * @param name path as the runner would name it; the last part says which log it is
 */
export function readTable(name: string, bytes: Uint8Array, context: ReadContext): FileReading {
  const base = baseName(name);
  return base.toLowerCase().endsWith('.json') || (!/\.csv$/i.test(base) && startsAsObject(bytes))
    ? readJson(name, bytes)
    : readCsv(name, bytes, context);
}

/** `diary.csv` of `export.zip › old/diary.csv.gz`. */
function baseName(name: string): string {
  const last = name.split(/[/\\]| › /).at(-1) ?? name;
  return last.trim().replace(/\.gz$/i, '');
}

function readCsv(name: string, bytes: Uint8Array, context: ReadContext): FileReading {
  const table = csvTable(name, bytes);
  if (!table.ok) return unreadable(table.error);
  const named = logNamed(baseName(name));
  if (named) return readLog(named, name, table.value);
  if (isGarminTable(table.value)) return readGarminTable(name, table.value, context);
  if (isStravaTable(table.value)) return readStravaTable(name, table.value, context);
  const log = logWithColumns(table.value.header);
  if (log) return readLog(log, name, table.value);
  if (ACTIVITY_LIST.test(baseName(name))) return unreadable(unknownList(name, table.value));
  const what = /\.csv$/i.test(baseName(name)) ? 'a table of another kind' : 'text of another kind';
  return { content: { kind: 'nothing', what }, problems: [] };
}

/** A list of activities by its name, in a language or a layout that is not known. */
function unknownList(file: string, { header, headerLine }: CsvTable): ImportProblem {
  return {
    code: 'bad-header',
    place: { file, line: headerLine },
    expected:
      "the columns of Garmin Connect or Strava: set the site's language to English, export again",
    received: shown(header.join(', ')),
  };
}

function readJson(name: string, bytes: Uint8Array): FileReading {
  const document = jsonDocument(name, bytes);
  const named = documentNamed(baseName(name).toLowerCase());
  if (!document.ok) {
    // A list at the top is sound JSON, only not a file of ours.
    if (!named && document.error.received === 'a list') return nothing();
    return unreadable(document.error);
  }
  const unread = named ? undefined : UNREAD.get(document.value['schema']);
  if (unread) return nothing(unread);
  const read = named ?? documentOf(document.value);
  if (!read) return nothing();
  if (read !== readSafetyAnswers && read !== readCare) return read(name, document.value);
  const once = withEachFieldOnce(name, { bytes, value: document.value });
  return once.ok ? read(name, once.value) : unreadable(once.error);
}

/** Documents of Plumbline's own that no record is read from, by their schema. */
const UNREAD: ReadonlyMap<unknown, string> = new Map([
  [LANDMARKS_SCHEMA, 'landmarks of a film'],
  [CASELOAD_SCHEMA, 'what clinicians and coaches saw and noted'],
  [ACCESS_SCHEMA, 'who was let see what, and who looked'],
]);

type ReadDocument = (file: string, document: JsonObject) => FileReading;

function readSafetyAnswers(file: string, document: JsonObject): FileReading {
  const { problems, triage } = triageFrom(file, document);
  return { content: { kind: 'triage', triage }, problems };
}

function readCare(file: string, document: JsonObject): FileReading {
  const { problems, care } = careFrom(file, document);
  return { content: { kind: 'care', care }, problems };
}

/** The documents of a runner's folder by their name; a copy under another name is known by its schema. */
const DOCUMENTS: readonly (readonly [name: string, schema: string | undefined, ReadDocument])[] = [
  [
    'profile.json',
    undefined,
    (file, document) => {
      const { problems, profile } = profileFrom(file, document);
      return { content: { kind: 'profile', profile }, problems };
    },
  ],
  ['triage.json', TRIAGE_SCHEMA, readSafetyAnswers],
  [
    'intake.json',
    INTAKE_SCHEMA,
    (file, document) => {
      const { problems, intake } = intakeFrom(file, document);
      return { content: { kind: 'intake', intake }, problems };
    },
  ],
  ['care.json', CARE_SCHEMA, readCare],
  [
    'screenings.json',
    SCREENINGS_SCHEMA,
    (file, document) => {
      const { problems, screenings } = screeningsFrom(file, document);
      return { content: { kind: 'screenings', screenings }, problems };
    },
  ],
  [
    'shares.json',
    SHARES_SCHEMA,
    (file, document) => {
      const { problems, shares } = sharesFrom(file, document);
      return { content: { kind: 'shares', shares }, problems };
    },
  ],
  [
    'experiments.json',
    EXPERIMENTS_SCHEMA,
    (file, document) => {
      const { problems, experiments } = experimentsFrom(file, document);
      return { content: { kind: 'experiments', experiments }, problems };
    },
  ],
  [
    'wishes.json',
    WISHES_SCHEMA,
    (file, document) => {
      const { problems, wishes } = wishesFrom(file, document);
      return { content: { kind: 'wishes', wishes }, problems };
    },
  ],
];

function documentNamed(base: string): ReadDocument | undefined {
  return DOCUMENTS.find(([name]) => name === base)?.[2];
}

function documentOf(document: JsonObject): ReadDocument | undefined {
  const schema = Object.hasOwn(document, 'schema') ? document['schema'] : undefined;
  if (schema === undefined) return undefined;
  return DOCUMENTS.find(([, known]) => known === schema)?.[2];
}

function nothing(what = 'JSON of another kind'): FileReading {
  return { content: { kind: 'nothing', what }, problems: [] };
}

function unreadable(problem: ImportProblem): FileReading {
  return { content: { kind: 'unreadable' }, problems: [problem] };
}

function startsAsObject(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}
