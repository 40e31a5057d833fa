import type { LaidTimeline, TimelineRun } from '@plumbline/domain';
import { byTime } from './by-time.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { table } from './narrative.ts';
import type { Observations } from './observation.ts';
import { painOfRow, painUnknown } from './pain-observations.ts';
import { nameInWords, scoreInWords, whenInWords } from './read-aloud.ts';
import type { Section } from './section.ts';
import { DOCUMENT_WORDS, HEADS } from './words/document-words.ts';

type Timeline = LaidTimeline['timeline'];

/** The pain of each run, or that nothing is known of it. */
export function painByRun(
  frame: Frame,
  { traceOf }: Documented,
  { runs }: Timeline,
): ReadonlyMap<string, Observations> {
  return new Map(
    runs.map((run): [string, Observations] => [run.run.id, painOn(frame, run, traceOf)]),
  );
}

function painOn(frame: Frame, run: TimelineRun, traceOf: Documented['traceOf']): Observations {
  const told = run.diary ? painOfRow(frame, run.diary, { traceOf, isRestDay: false }) : [];
  return told.length > 0 ? told : [painUnknown(frame, run)];
}

/** Rows of days without a run, and rows that could be tied to none. */
export function restOfPain(
  frame: Frame,
  { records, traceOf }: Documented,
  { runs, restDays }: Timeline,
): Observations {
  const tied = new Set(runs.map(({ diary }) => diary));
  const rest = new Set(restDays.map(({ diary }) => diary));
  return records.diary
    .filter((row) => !tied.has(row))
    .flatMap((row) => painOfRow(frame, row, { traceOf, isRestDay: rest.has(row) }));
}

export function painSection(ofRuns: Observations, others: Observations): Section {
  const entries = byTime([...ofRuns, ...others]);
  const rows = entries
    .filter(({ resource }) => resource.component === undefined)
    .map(({ resource }) => [
      whenInWords(resource),
      nameInWords(resource),
      scoreInWords(resource),
      resource.bodySite?.text ?? '',
    ]);
  return {
    title: DOCUMENT_WORDS.pain,
    says: rows.length > 0 ? [table(HEADS.pain, rows)] : [],
    entries,
    empty: 'unavailable',
  };
}
