import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type ImportReport,
  importProblemSentence,
  metronomeOf,
  type PlanWanted,
  pathProblem,
  planCalendar,
  planFor,
  workoutFiles,
  writeNewFile,
} from '@plumbline/application';
import {
  type Day,
  type Equipment,
  type Kilometres,
  type Plan,
  planDocument,
} from '@plumbline/domain';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { planText } from '../print/plan-text.ts';
import { recordsFrom } from '../records-from.ts';
import { complain, print } from '../terminal/terminal.ts';

export interface PlanOptions {
  readonly json?: boolean;
  readonly from?: Day;
  readonly goalKm?: Kilometres;
  readonly goalDate?: Day;
  readonly equipment?: readonly Equipment[];
  readonly footStrike?: boolean;
  readonly ics?: string;
  readonly fit?: string;
  readonly metronome?: string;
  readonly force?: boolean;
}

/** Four weeks from `folder`, touching no store; or from the store, as the app has them, where no folder is named. */
export async function plan(folder: string | undefined, options: PlanOptions): Promise<ExitCode> {
  if ((options.goalKm === undefined) !== (options.goalDate === undefined)) {
    complain('a goal is a distance and a day: give both --goal-km and --goal-date.');
    return EXIT.usage;
  }
  const read = await recordsFrom(folder);
  if (typeof read === 'number') return read;
  if (!read.ok) return failed(read.error);
  complainOfAnswers(read.value.report);
  const now = new Date();
  const made = planFor(read.value.records, { now, wanted: wantedOf(options) });
  const document = planDocument(made);
  print(options.json ? JSON.stringify(document, null, 2) : planText(document));
  return writeFiles(made, { options, now });
}

/** A safety answer that could not be read holds the plan back: that must not look like one not given. */
function complainOfAnswers(report: ImportReport | undefined): void {
  const answers = report?.files.filter(({ file }) => basename(file) === 'triage.json') ?? [];
  for (const problem of answers.flatMap(({ problems }) => problems))
    complain(importProblemSentence(problem));
}

/** What was asked for beside the plan. */
async function writeFiles(
  made: Plan,
  { options, now }: { readonly options: PlanOptions; readonly now: Date },
): Promise<ExitCode> {
  const { ics, fit, metronome } = options;
  const track = metronome === undefined ? undefined : metronomeOf(made);
  if (metronome !== undefined && !track)
    complain('no metronome: this plan has no cue that ticks, so nothing was written for it.');
  const files: readonly (readonly [path: string, content: string | Uint8Array])[] = [
    ...(ics === undefined ? [] : [[ics, planCalendar(planDocument(made), { now })] as const]),
    ...(metronome === undefined || !track ? [] : [[metronome, track] as const]),
    ...(fit === undefined
      ? []
      : workoutFiles(made, { now }).map(({ name, bytes }) => [join(fit, name), bytes] as const)),
  ];
  try {
    if (fit !== undefined) await mkdir(fit, { recursive: true });
  } catch (thrown) {
    const problem = pathProblem(thrown, fit ?? '');
    if (problem) return failed(problem);
    throw thrown;
  }
  for (const [path, content] of files) {
    const written = await writeNewFile(path, content, options.force ? 'replace' : 'keep');
    if (!written.ok) return failed(written.error);
  }
  return EXIT.done;
}

function wantedOf({ from, goalKm, goalDate, equipment, footStrike }: PlanOptions): PlanWanted {
  return {
    ...(from === undefined ? {} : { from }),
    ...(goalKm === undefined || goalDate === undefined
      ? {}
      : { goal: { kind: 'distance', km: goalKm, day: goalDate } }),
    ...(equipment === undefined ? {} : { equipment }),
    ...(footStrike === undefined ? {} : { asksFootStrike: footStrike }),
  };
}
