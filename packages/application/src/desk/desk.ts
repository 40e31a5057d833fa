import { type Day, err, ok, type Result } from '@plumbline/domain';
import {
  keepOriginal,
  type LogRecord,
  type LogRowRecord,
  logsOf,
  recordOfRow,
  type Store,
} from '@plumbline/store';
import { todayFor } from '../answer-for.ts';
import type { ApplicationProblem } from '../application-problem.ts';
import { failureOf } from '../failure-of.ts';
import type { Home } from '../home.ts';
import type { Library } from '../library.ts';
import type { Written } from '../views/log-view.ts';
import type { Edit, Edited, EditRefusal } from './edit.ts';
import { inTurn } from './in-turn.ts';
import { keptOriginals } from './kept-originals.ts';
import { type Seen, type Snapshot, snapshotOf } from './snapshot.ts';
import { type UndoList, undoEdit, undoList, undoToken } from './undo.ts';

/**
 * One runner's data at hand: read once, kept by revision, read again when another process or an import wrote.
 * The right to write is only held for the moment of a write.
 */
export interface Desk {
  readonly home: Home;
  /** The data as they are now; an empty history where there is no store yet. */
  readonly look: () => Promise<Result<Snapshot, ApplicationProblem>>;
  readonly write: (edit: Edit) => Promise<Result<Written, EditRefusal | ApplicationProblem>>;
  readonly undo: (token: string) => Promise<Result<Written, EditRefusal | ApplicationProblem>>;
  /** Asks the store for what is not kept at hand. */
  readonly ask: <T>(
    question: (store: Store) => Promise<T>,
  ) => Promise<Result<T | undefined, ApplicationProblem>>;
  /** Lets go of the store; looking again opens it again. */
  readonly close: () => Promise<void>;
}

export interface DeskOptions {
  readonly now: () => Date;
  /** Counts the data as they are shown: higher whenever they, or the day, are others. */
  readonly nextRevision: (version: number | 'none', today: Day) => number;
  /** How the data are shown where somebody else looks; as they are where it is missing. */
  readonly shownAs?: (snapshot: Snapshot) => Snapshot;
  /** Where writes are remembered that may be taken back; in memory where it is missing. */
  readonly undos?: UndoList;
}

interface Held {
  /** Of the store when it was read; `none` where there was none. */
  readonly version: number | 'none';
  readonly read: Pick<Seen, 'runs' | 'merges' | 'rows'>;
  readonly snapshot: Snapshot;
}

export function openDesk(
  home: Home,
  { now, nextRevision, shownAs = asItIs, undos = undoList() }: DeskOptions,
): Desk {
  const queue = inTurn();
  const records = new WeakMap<LogRowRecord, LogRecord>();
  let reader: Library | undefined;
  let held: Held | undefined;

  async function lookNow(): Promise<Result<Snapshot, ApplicationProblem>> {
    const opened = await openReader();
    if (!opened.ok) return opened;
    const version = await versionNow();
    if (held?.version !== version) held = await readAll(version);
    const today = todayFor(held.snapshot.records.profile, now());
    if (today !== held.snapshot.today) held = hold(held.read, version);
    return ok(held.snapshot);
  }

  async function shown(): Promise<Result<Snapshot, ApplicationProblem>> {
    const looked = await lookNow();
    return looked.ok ? ok(shownAs(looked.value)) : looked;
  }

  /** Leaves no reader where there is no store. */
  async function openReader(): Promise<Result<void, ApplicationProblem>> {
    if (reader && (await reader.store.version()) === 'gone') await letGo();
    if (reader) return ok(undefined);
    const opened = await home.open('read');
    if (opened.ok) reader = opened.value;
    else if (opened.error.code !== 'no-store') return opened;
    return ok(undefined);
  }

  async function versionNow(): Promise<Held['version']> {
    const version = await reader?.store.version();
    return version === undefined || version === 'gone' ? 'none' : version;
  }

  async function readAll(version: Held['version']): Promise<Held> {
    const runs = (await reader?.store.runs()) ?? [];
    const merges = (await reader?.store.merges()) ?? new Map();
    const rows = (await reader?.store.logRows()) ?? [];
    return hold({ runs, merges, rows: new Map(rows.map((row) => [row.id, row])) }, version);
  }

  function hold(read: Held['read'], version: Held['version']): Held {
    const moment = now();
    const { profile } = logsOf([...read.rows.values()].filter(isProfile), recordOf);
    const today = todayFor(profile, moment);
    const revision = nextRevision(version, today);
    const seen = { revision, version, now: moment, today, ...read };
    const before = held?.snapshot.studied();
    return { version, read, snapshot: snapshotOf(seen, recordOf, before) };
  }

  function recordOf(row: LogRowRecord): LogRecord {
    const known = records.get(row);
    if (known) return known;
    const record = recordOfRow(row);
    records.set(row, record);
    return record;
  }

  async function writeNow(edit: Edit): Promise<Result<Written, EditRefusal | ApplicationProblem>> {
    const first = await lookNow();
    if (!first.ok) return first;
    // A change that cannot be made opens, and makes, no store.
    const possible = edit(first.value);
    if (!possible.ok) return possible;
    const opened = await home.open('write');
    if (!opened.ok) return opened;
    try {
      return await writeLocked(opened.value, edit);
    } finally {
      await opened.value.close();
    }
  }

  async function writeLocked(
    { store }: Library,
    edit: Edit,
  ): Promise<Result<Written, EditRefusal | ApplicationProblem>> {
    const looked = await lookNow();
    if (!looked.ok) return looked;
    const before = looked.value;
    const edited = edit(before);
    if (!edited.ok) return edited;
    const { keeps = [], lasting = [] } = edited.value;
    const rows = [...edited.value.rows, ...lasting];
    if (rows.length > 0) {
      const there = keeps.length > 0 ? await store.originals() : [];
      const originals = keptOriginals(there, keeps);
      for (const { sha256, bytes } of keeps) keepOriginal(home.folder, sha256, bytes);
      const saved = await store.save({ at: now().getTime(), logRows: rows, originals });
      if (!saved.ok) return saved;
      const after = new Map(before.rows);
      for (const row of rows) after.set(row.id, row);
      const { runs = [], merges = new Map() } = held?.read ?? {};
      held = hold({ runs, merges, rows: after }, await versionNow());
    }
    return ok(await writtenOf(edited.value, before));
  }

  async function writtenOf({ rows, id, left }: Edited, before: Snapshot): Promise<Written> {
    const steps = rows.map((after) => ({ before: before.rows.get(after.id), after }));
    const revision = held?.snapshot.revision ?? before.revision;
    const undo = undoToken();
    await undos.add(undo, steps);
    return { revision, undo, id, ...(left ? { left } : {}) };
  }

  async function letGo(): Promise<void> {
    const library = reader;
    reader = undefined;
    held = undefined;
    await library?.close();
  }

  const write: Desk['write'] = (edit) => queue(() => orProblem(() => writeNow(edit)));
  return {
    home,
    look: () => queue(() => orProblem(shown)),
    write,
    undo: (token) =>
      queue(() => orProblem(async () => writeNow(undoEdit(await undos.find(token))))),
    ask: (question) =>
      queue(() =>
        orProblem(async () => {
          const opened = await openReader();
          return opened.ok ? ok(reader && (await question(reader.store))) : opened;
        }),
      ),
    close: () => queue(letGo),
  };
}

function asItIs(snapshot: Snapshot): Snapshot {
  return snapshot;
}

function isProfile({ kind }: LogRowRecord): boolean {
  return kind === 'profile';
}

async function orProblem<T, E>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | ApplicationProblem>> {
  try {
    return await work();
  } catch (thrown) {
    return err(failureOf(thrown));
  }
}
