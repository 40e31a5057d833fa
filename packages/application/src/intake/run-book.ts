import {
  type Channel,
  mergeDrafts,
  type Run,
  type RunDraft,
  type RunId,
  type RunSource,
  sameRun,
} from '@plumbline/domain';
import type { RecordingChange, RecordingParts, RecordingRecord, RunRecord } from '@plumbline/store';

const MS_PER_DAY = 86_400_000;

/** One recording of a run, as it comes from a file. */
export interface NewRecording {
  readonly originalId: string;
  readonly place: number;
  readonly draft: RunDraft;
  readonly channels: readonly Channel[];
  readonly parts: RecordingParts;
  readonly samples: RecordingChange['samples'];
}

export interface BookOptions {
  readonly derivedBy: string;
  readonly runIdFor: (recording: NewRecording) => RunId;
  readonly recordingId: () => string;
}

/** A run and every recording of it. */
export interface BookedRun {
  readonly id: RunId;
  readonly recordings: Map<string, RecordingRecord>;
  readonly wasThere: boolean;
  readonly isDeleted: boolean;
  run: Run;
  gained: boolean;
}

interface Placed {
  readonly run: BookedRun;
  /** The file of an earlier recording of the same run. */
  readonly of: string | undefined;
}

interface RunChanges {
  readonly runs: readonly RunRecord[];
  readonly recordings: readonly RecordingChange[];
}

/** All runs there are, while recordings are added to them: finds the run that a recording belongs to. */
export interface RunBook {
  readonly add: (recording: NewRecording) => Placed;
  /** Recordings of the original at other places than these are no runs of it any more. */
  readonly keepOnly: (originalId: string, places: ReadonlySet<number>) => void;
  /** The same file under another name. */
  readonly addCopy: (originalId: string, sha256: string, file: string) => void;
  readonly runsOf: (originalId: string) => readonly BookedRun[];
  /** In no particular order; deleted ones left out. */
  readonly runs: () => readonly Run[];
  /** What is new since it was last asked. */
  readonly takeChanges: () => RunChanges;
}

export interface Known {
  readonly runs: readonly RunRecord[];
  readonly recordings: readonly RecordingRecord[];
  readonly copies: readonly { readonly sha256: string; readonly file: string }[];
}

export function openRunBook(known: Known, options: BookOptions): RunBook {
  const { derivedBy } = options;
  const byId = new Map<RunId, BookedRun>();
  const byDay = new Map<number, Set<BookedRun>>();
  const byRecording = new Map<string, BookedRun>();
  const byOriginal = new Map<string, Set<string>>();
  /** Ids of recordings that are no more: one that comes again is the same record. */
  const gone = new Map<string, string>();
  const copies = new Map<string, string[]>();
  const changedRuns = new Map<RunId, RunRecord>();
  const changedRecordings = new Map<string, RecordingChange>();

  for (const { sha256, file } of known.copies) noteCopy(sha256, file);
  for (const record of known.runs) {
    if (record.mergedInto !== undefined) continue;
    const { run, isDeleted } = record;
    book({ id: run.id, recordings: new Map(), wasThere: true, isDeleted, run, gained: false });
  }
  for (const recording of known.recordings) {
    const run = byId.get(recording.runId);
    if (recording.isDeleted) gone.set(keyOf(recording.originalId, recording.place), recording.id);
    else if (run) hold(run, recording);
  }
  for (const run of [...byId.values()]) {
    // The runner did not delete it: it lost its last recording, and another must not vanish into it.
    if (run.isDeleted && run.recordings.size === 0) forget(run);
  }

  function add(recording: NewRecording): Placed {
    const key = keyOf(recording.originalId, recording.place);
    const there = byRecording.get(key);
    if (there) return { run: replace(there, key, recording), of: undefined };
    const match = bestMatch(recording);
    if (!match) return { run: begin(recording), of: undefined };
    const of = match.run.sources[0]?.file;
    keep(match, recordOf(recording, match.id), recording.samples);
    match.gained = true;
    refresh(match);
    absorbEqual(match);
    return { run: match, of };
  }

  function begin(recording: NewRecording): BookedRun {
    const id = options.runIdFor(recording);
    const run = { id, ...recording.draft };
    const fresh = book({
      id,
      recordings: new Map(),
      wasThere: false,
      isDeleted: false,
      run,
      gained: false,
    });
    keep(fresh, recordOf(recording, id), recording.samples);
    refresh(fresh);
    return fresh;
  }

  /** The same place of the same file, read again: the run keeps its id whatever it now comes to. */
  function replace(run: BookedRun, key: string, recording: NewRecording): BookedRun {
    const before = run.recordings.get(key);
    if (!before) return run;
    const now = { ...recordOf(recording, run.id), id: before.id };
    if (isEqual(before, now)) return run;
    keep(run, now, recording.samples);
    refresh(run);
    return absorbEqual(run);
  }

  function keepOnly(originalId: string, places: ReadonlySet<number>): void {
    for (const key of [...(byOriginal.get(originalId) ?? [])]) {
      const run = byRecording.get(key);
      const recording = run?.recordings.get(key);
      if (!run || !recording || places.has(recording.place)) continue;
      changedRecordings.set(key, { ...recording, isDeleted: true, samples: 'none' });
      run.recordings.delete(key);
      byRecording.delete(key);
      byOriginal.get(originalId)?.delete(key);
      gone.set(key, recording.id);
      if (run.recordings.size === 0) remove(run, undefined);
      else refresh(run);
    }
  }

  /** The run that starts nearest among those that are the same. */
  function bestMatch({ draft, originalId }: NewRecording): BookedRun | undefined {
    const distance = ({ run }: BookedRun) => Math.abs(run.start - draft.start);
    return near(draft)
      .filter((other) => !holdsOtherPart(other, { originalId, draft }) && sameRun(other.run, draft))
      .sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))[0];
  }

  /** Runs that a further recording has shown to be one. The oldest id stays; the others lead to it. */
  function absorbEqual(run: BookedRun): BookedRun {
    const twin = near(run.run).find(
      (other) => other !== run && sameRun(other.run, run.run) && !holdOtherParts(other, run),
    );
    if (!twin) return run;
    const [stays, goes] = isElder(run, twin) ? [run, twin] : [twin, run];
    for (const recording of goes.recordings.values()) {
      keep(stays, { ...recording, runId: stays.id }, 'as-before');
    }
    goes.recordings.clear();
    stays.gained = true;
    refresh(stays);
    remove(goes, stays.id);
    return absorbEqual(stays);
  }

  function refresh(run: BookedRun): void {
    const drafts = [...run.recordings.values()].map(({ draft }) => draft);
    const [only] = drafts;
    const merged = drafts.length === 1 && only ? only : mergeDrafts(drafts);
    const now: Run = { id: run.id, ...merged, sources: withCopies(merged.sources) };
    unbook(run);
    run.run = now;
    book(run);
    const { isDeleted } = run;
    changedRuns.set(run.id, { run: now, derivedBy, mergedInto: undefined, isDeleted });
  }

  function remove(run: BookedRun, mergedInto: RunId | undefined): void {
    forget(run);
    changedRuns.set(run.id, { run: run.run, derivedBy, mergedInto, isDeleted: true });
  }

  function forget(run: BookedRun): void {
    unbook(run);
    byId.delete(run.id);
  }

  function keep(
    run: BookedRun,
    recording: RecordingRecord,
    samples: RecordingChange['samples'],
  ): void {
    hold(run, recording);
    const key = keyOf(recording.originalId, recording.place);
    const waiting = changedRecordings.get(key)?.samples;
    const kept = samples === 'as-before' && waiting !== undefined ? waiting : samples;
    changedRecordings.set(key, { ...recording, samples: kept });
  }

  function hold(run: BookedRun, recording: RecordingRecord): void {
    const key = keyOf(recording.originalId, recording.place);
    run.recordings.set(key, recording);
    byRecording.set(key, run);
    const ofOriginal = byOriginal.get(recording.originalId) ?? new Set();
    byOriginal.set(recording.originalId, ofOriginal.add(key));
  }

  function recordOf(recording: NewRecording, runId: RunId): RecordingRecord {
    const { originalId, place, draft, channels, parts } = recording;
    const offsetFrom = draft.offset.from;
    const id = gone.get(keyOf(originalId, place)) ?? options.recordingId();
    return {
      id,
      originalId,
      place,
      runId,
      draft,
      channels,
      parts,
      offsetFrom,
      derivedBy,
      isDeleted: false,
    };
  }

  function addCopy(originalId: string, sha256: string, file: string): void {
    noteCopy(sha256, file);
    for (const run of new Set(runsOf(originalId))) refresh(run);
  }

  function runsOf(originalId: string): readonly BookedRun[] {
    return [...(byOriginal.get(originalId) ?? [])].flatMap((key) => byRecording.get(key) ?? []);
  }

  function noteCopy(sha256: string, file: string): void {
    copies.set(sha256, [...(copies.get(sha256) ?? []), file]);
  }

  /** Every name a file goes by, so that a row of the diary can name any of them. */
  function withCopies(sources: readonly RunSource[]): readonly RunSource[] {
    return sources.flatMap((source) => [
      source,
      ...(copies.get(source.sha256) ?? []).map((file) => ({ ...source, file })),
    ]);
  }

  function near({ start }: Pick<RunDraft, 'start'>): BookedRun[] {
    const day = Math.floor(start / MS_PER_DAY);
    return [day - 1, day, day + 1].flatMap((at) => [...(byDay.get(at) ?? [])]);
  }

  function book(run: BookedRun): BookedRun {
    byId.set(run.id, run);
    const day = Math.floor(run.run.start / MS_PER_DAY);
    byDay.set(day, (byDay.get(day) ?? new Set()).add(run));
    return run;
  }

  function unbook(run: BookedRun): void {
    byDay.get(Math.floor(run.run.start / MS_PER_DAY))?.delete(run);
  }

  return {
    add,
    keepOnly,
    addCopy,
    runsOf,
    runs: () => [...byId.values()].filter((run) => !run.isDeleted).map(({ run }) => run),
    takeChanges: () => {
      const changes = {
        runs: [...changedRuns.values()],
        recordings: [...changedRecordings.values()],
      };
      changedRuns.clear();
      changedRecordings.clear();
      return changes;
    },
  };
}

function keyOf(originalId: string, place: number): string {
  return `${originalId}#${place}`;
}

/** The legs of a triathlon, or the rows of a table, are different runs unless they start at the same moment. */
function holdsOtherPart(
  run: BookedRun,
  { originalId, draft }: Pick<RecordingRecord, 'originalId' | 'draft'>,
): boolean {
  return [...run.recordings.values()].some(
    (held) => held.originalId === originalId && held.draft.start !== draft.start,
  );
}

function holdOtherParts(a: BookedRun, b: BookedRun): boolean {
  return [...b.recordings.values()].some((recording) => holdsOtherPart(a, recording));
}

function isElder(a: BookedRun, b: BookedRun): boolean {
  return a.wasThere === b.wasThere ? a.id < b.id : a.wasThere;
}

function isEqual(a: RecordingRecord, b: RecordingRecord): boolean {
  const { draft, channels, parts, derivedBy } = a;
  return (
    derivedBy === b.derivedBy &&
    JSON.stringify([draft, channels, parts]) === JSON.stringify([b.draft, b.channels, b.parts])
  );
}
