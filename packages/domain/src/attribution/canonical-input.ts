import type { Care, CareLimit } from '../record/care.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { Run } from '../record/run.ts';
import { sameItems } from '../timeline/blind.ts';
import { layTimeline } from '../timeline/lay-timeline.ts';
import type { Timeline, TimelineRun } from '../timeline/timeline.ts';

/** Names of fields that say where a value was kept, not what it is, or that no answer reads. */
const LEFT_OUT = new Set(['id', 'origin', 'sources', 'extra', 'note', 'session']);

/** Texts of records that were written before: of thousands of runs one or two change between two answers. */
const WRITTEN = new WeakMap<object, string>();
/** Each run with what was written about it, as it last was. */
const TOLD = new WeakMap<Run, Told>();
/** Rows without their tie to a run, the same for the same row. */
const LOOSENED = new WeakMap<object, object>();

/**
 * The records that an answer rests on, as one text: the same for the same records in any order, in any
 * file. The application makes its SHA-256 the answer's `inputDigest`.
 *
 * @param timeline these records laid on days, where that was done before
 */
export function canonicalInput(
  records: RunnerRecords,
  timeline: Timeline = layTimeline(records).timeline,
): string {
  const runs = timeline.runs.map(told);
  return canonical({
    form: 'plumbline.input/1',
    runs,
    restDays: timeline.restDays.map(({ day, diary }) => ({ day, diary: writtenOnce(diary) })),
    strength: sorted(timeline.strength),
    tests: sorted(timeline.tests),
    formChecks: sorted(timeline.form.map(withoutReference)),
    profile: timeline.profile,
    triage: records.triage,
    ...asked(records.care),
  });
}

/** What a clinician asked the runner to keep to: it decides on running with the safety answers. */
function asked(care: Care | undefined): { readonly limits?: readonly CareLimit[] } {
  const limits = care?.visits.flatMap((visit) => visit.limits) ?? [];
  return limits.length > 0 ? { limits } : {};
}

type Written = Pick<TimelineRun, 'diary' | 'hydration' | 'form'>;

/** One text for a run, good for as long as it has the very same rows. */
interface Told {
  readonly of: Written;
  readonly as: object;
}

function told({ run, diary, hydration, form }: TimelineRun): object {
  const before = TOLD.get(run);
  if (before && sameRows(before.of, { diary, hydration, form })) return before.as;
  const as = writtenOnce({
    run: writtenOnce(run),
    diary: withoutReference(diary),
    hydration: withoutReference(hydration),
    form: sorted(form.map(withoutReference)),
  });
  TOLD.set(run, { of: { diary, hydration, form }, as });
  return as;
}

function sameRows(one: Written, other: Written): boolean {
  return (
    one.diary === other.diary &&
    one.hydration === other.hydration &&
    sameItems(one.form, other.form)
  );
}

/** A row's tie to its run has done its work once the row lies beside the run. */
function withoutReference(row: object | undefined): object | undefined {
  if (row === undefined) return undefined;
  const loose = LOOSENED.get(row) ?? { ...row, run: undefined };
  LOOSENED.set(row, loose);
  return loose;
}

function writtenOnce<T extends object | undefined>(record: T): T {
  if (record && !WRITTEN.has(record)) WRITTEN.set(record, canonical(record));
  return record;
}

function sorted(rows: readonly (object | undefined)[]): readonly unknown[] {
  return rows
    .map((row) => ({ row, key: canonical(writtenOnce(row)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** JSON with sorted keys, without absent fields and without the names in `LEFT_OUT`. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const written = WRITTEN.get(value);
    if (written !== undefined) return written;
    const entries = Object.entries(value)
      .filter(([key, inner]) => inner !== undefined && !LEFT_OUT.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
