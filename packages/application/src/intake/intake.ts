import { err, ok, type Result, type RunId } from '@plumbline/domain';
import type { ListedActivity, ReadContext } from '@plumbline/importers';
import {
  type Changes,
  type LogEntry,
  type LogRowRecord,
  newId,
  newRunId,
  type OriginalRecord,
  type RecordingRecord,
  type RunRecord,
  type StoreProblem,
} from '@plumbline/store';
import { activityOf } from '../reading/read-one-file.ts';
import type { Done, ReadActivity, ReadFile } from '../reading/task.ts';
import { damagedLine, lineOf, type StoredLine } from '../report/file-line.ts';
import type { FileLine } from '../report/import-report.ts';
import { activitiesInWords, listInWords, logInWords } from '../report/words.ts';
import { DERIVED_BY } from './derived-by.ts';
import type { Listing } from './listing.ts';
import { type LogBook, openLogBook, type SafetyKind } from './log-book.ts';
import { type BookedRun, type NewRecording, openRunBook, type RunBook } from './run-book.ts';
import { openShelf, type Shelf, storedLine } from './shelf.ts';

/** Everything that is there before files are taken in; nothing, where a folder is only read. */
export interface Before {
  readonly originals: readonly OriginalRecord[];
  readonly recordings: readonly RecordingRecord[];
  readonly runs: readonly RunRecord[];
  readonly logRows: readonly LogRowRecord[];
}

export const NOTHING_BEFORE: Before = { originals: [], recordings: [], runs: [], logRows: [] };

/** Takes in what the threads read, one file after the other: what is new, what is known, what belongs together. */
export interface Intake {
  readonly take: (file: string, context: ReadContext, done: Done) => Result<FileLine, StoreProblem>;
  /** Takes note of a file that was found but never opened. */
  readonly leave: (file: string) => void;
  /** Takes a newer reading of a file that is known. */
  readonly retake: (original: OriginalRecord, context: ReadContext, done: Done) => void;
  readonly runs: RunBook;
  readonly logs: LogBook;
  /** Runs that the files taken in so far hold. */
  readonly touched: () => ReadonlySet<BookedRun>;
  readonly takeChanges: () => Omit<Changes, 'at' | 'report'>;
}

export interface IntakeOptions {
  readonly listing: Listing;
  /** Whether runs get ids for ever or are named after their files. */
  readonly runNames: 'for-ever' | 'by-file';
  /** Whether samples are kept. */
  readonly keep: boolean;
}

export function openIntake(before: Before, options: IntakeOptions): Intake {
  const { listing, keep } = options;
  const shelf: Shelf = openShelf(before.originals);
  const logs = openLogBook(before.logRows);
  const runs = openRunBook(
    { ...before, copies: before.originals.filter(({ isCopy }) => isCopy) },
    {
      derivedBy: DERIVED_BY,
      recordingId: newId,
      runIdFor: options.runNames === 'for-ever' ? newRunId : nameOfRun,
    },
  );
  const seen = new Set<string>();
  const taken = new Set<string>();

  function take(file: string, context: ReadContext, done: Done): Result<FileLine, StoreProblem> {
    if (done.kind === 'not-kept') return err(done.problem);
    if (done.kind !== 'read' || done.content.kind !== safetyKindOf(file)) leave(file);
    if (done.kind === 'unreadable') return ok(namedLine(file, damagedLine([done.problem])));
    const there = shelf.find(done.sha256);
    const isAgain = there !== undefined && (there.file !== file || seen.has(done.sha256));
    seen.add(done.sha256);
    if (there && isAgain) {
      if (done.kind === 'read' && isOutdated(there, done)) takeIn(there.file, context, done);
      return ok(copyLine(there, file));
    }
    if (done.kind === 'read') {
      const line = takeIn(file, context, done);
      taken.add(shelf.find(done.sha256)?.id ?? '');
      return ok(namedLine(file, line));
    }
    if (!there) throw new Error(`${file} is known, but not to the shelf`);
    taken.add(there.id);
    return ok(namedLine(file, storedLine(there)));
  }

  function leave(file: string): void {
    const kind = safetyKindOf(file);
    if (kind) logs.takeUnread(kind, file);
  }

  function takeIn(file: string, context: ReadContext, done: ReadFile): StoredLine {
    const there = shelf.find(done.sha256);
    const id = there?.id ?? newId();
    const read = lineFor(id, file, done);
    // A file that was read before keeps its line: what was new then is not a duplicate of itself now.
    const line = there && !isOutdated(there, done) ? storedLine(there) : read;
    shelf.put({
      id,
      sha256: done.sha256,
      size: done.size,
      file,
      context: JSON.stringify(context),
      contextDigest: done.contextDigest,
      line: JSON.stringify(line),
      derivedBy: DERIVED_BY,
    });
    return line;
  }

  function retake(original: OriginalRecord, context: ReadContext, done: Done): void {
    if (done.kind === 'read') takeIn(original.file, context, done);
  }

  function lineFor(originalId: string, file: string, done: ReadFile): StoredLine {
    const { content, problems } = done;
    switch (content.kind) {
      case 'activities':
        return activitiesLine(originalId, content.activities, done);
      case 'activity-list':
        return listLine(originalId, content.activities, { ...done, file });
      case 'nothing':
        return lineOf(
          { holds: 'other', outcome: 'nothing', what: content.what, runs: 0 },
          problems,
        );
      case 'unreadable':
        runs.keepOnly(originalId, new Set());
        return damagedLine(problems);
      default:
        return logLine(content, file, done);
    }
  }

  function activitiesLine(
    originalId: string,
    activities: readonly ReadActivity[],
    { problems, fromList }: ReadFile,
  ): StoredLine {
    const placed = activities.flatMap((activity, place) => add(originalId, place, activity) ?? []);
    const places = activities.flatMap(({ draft }, place) => (draft ? [place] : []));
    runs.keepOnly(originalId, new Set(places));
    const what = activitiesInWords(activities);
    if (activities.length === 0) {
      return lineOf({ holds: 'other', outcome: 'nothing', what: 'no activity', runs: 0 }, problems);
    }
    const isDuplicate = placed.length > 0 && placed.every(({ of }) => of !== undefined);
    const outcome = placed.length === 0 ? 'not-a-run' : isDuplicate ? 'duplicate' : 'read';
    const of = isDuplicate ? placed[0]?.of : undefined;
    const line = lineOf({ holds: 'other', outcome, what, runs: placed.length, of }, problems);
    return fromList ? { ...line, used: `${what}: averages of the archive's list` } : line;
  }

  function listLine(
    originalId: string,
    activities: readonly ListedActivity[],
    { file, sha256, problems }: ReadFile & { readonly file: string },
  ): StoredLine {
    const places = new Set(listing.take(file, activities));
    let count = 0;
    for (const [place, { recording }] of activities.entries()) {
      if (!places.has(place)) continue;
      const activity = activityOf(recording, { file, sha256, keep });
      if (add(originalId, place, activity)) count++;
    }
    const what = listInWords(activities.length, places.size);
    return lineOf({ holds: 'list', outcome: 'read', what, runs: count }, problems);
  }

  function logLine(entry: LogEntry, file: string, { problems }: ReadFile): StoredLine {
    logs.take(entry, file);
    return lineOf({ holds: 'log', outcome: 'read', what: logInWords(entry), runs: 0 }, problems);
  }

  function add(originalId: string, place: number, activity: ReadActivity) {
    const { draft, ...rest } = activity;
    return draft && runs.add({ originalId, place, draft, ...rest });
  }

  function copyLine(original: OriginalRecord, file: string): FileLine {
    if (shelf.putCopy(original, file)) runs.addCopy(original.id, original.sha256, file);
    taken.add(original.id);
    const { what, runs: count } = storedLine(original);
    return { file, outcome: 'duplicate', of: original.file, what, runs: count, problems: [] };
  }

  return {
    take,
    leave,
    retake,
    runs,
    logs,
    touched: () => new Set([...taken].flatMap((id) => runs.runsOf(id))),
    takeChanges: () => ({
      originals: shelf.takeChanges(),
      logRows: logs.takeChanges(),
      ...runs.takeChanges(),
    }),
  };
}

/** The kind of a file that may say not to run, by its name: whatever its content is, it is not passed over. */
function safetyKindOf(file: string): SafetyKind | undefined {
  const named = /(?:^|[/\\ ])(care|triage)\.json(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase();
  return named as SafetyKind | undefined;
}

function isOutdated(original: OriginalRecord, done: ReadFile): boolean {
  return original.derivedBy !== DERIVED_BY || original.contextDigest !== done.contextDigest;
}

function namedLine(file: string, { holds: _, ...line }: StoredLine): FileLine {
  return { file, ...line };
}

/** A run in a folder that is only read goes by the name of its file. */
function nameOfRun({ draft, place }: NewRecording): RunId {
  const file = draft.sources[0]?.file ?? '';
  return (place === 0 ? file : `${file}#${place + 1}`) as RunId;
}
