import { randomInt, randomUUID } from 'node:crypto';
import {
  beginEdit,
  dataFolder,
  type Edit,
  type EditRefusal,
  type ExperimentView,
  endEdit,
  experimentSeen,
  experimentView,
  folderHome,
  openDesk,
  trialEdit,
} from '@plumbline/application';
import type { Change, Experiment } from '@plumbline/domain';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { nothingYet } from '../nothing-yet.ts';
import { experimentText } from '../print/experiment-text.ts';
import { recordsFrom } from '../records-from.ts';
import { complain, print } from '../terminal/terminal.ts';

export interface ExperimentOptions {
  readonly begin?: Change;
  /** Points. */
  readonly smallest: number;
  /** Only runs of such a distance count, km. */
  readonly distance?: NonNullable<Experiment['distance']>;
  readonly trial?: 'kept' | 'not-kept';
  readonly end?: 'pain' | 'runner';
  readonly json?: boolean;
}

/** Below 2 to the power of 32. */
const SEEDS = 2 ** 32;

/** Shows what can be tried or what is tried; begins, notes and ends in the store only. */
export async function experiment(
  folder: string | undefined,
  options: ExperimentOptions,
): Promise<ExitCode> {
  const edits = editsOf(options);
  if (edits.length > 1) {
    complain('Only one of --begin, --trial and --end at a time.');
    return EXIT.usage;
  }
  if (folder === undefined) return ofStore(edits[0], options);
  if (edits.length > 0) {
    complain('What is begun, done or ended is kept in the store; leave the folder out.');
    return EXIT.usage;
  }
  const read = await recordsFrom(folder);
  if (typeof read === 'number') return read;
  if (!read.ok) return failed(read.error);
  show(experimentView(experimentSeen(read.value.records, new Date()), wantedOf(options)), options);
  return EXIT.done;
}

function wantedOf({ smallest, distance }: ExperimentOptions) {
  return { smallest, distance: distance ?? null };
}

function editsOf(options: ExperimentOptions): readonly Edit[] {
  const { begin, trial, end } = options;
  const drawn = { id: randomUUID(), seed: randomInt(SEEDS) };
  return [
    ...(begin ? [beginEdit({ change: begin, ...wantedOf(options) }, drawn)] : []),
    ...(trial ? [trialEdit(trial === 'kept')] : []),
    ...(end ? [endEdit(end)] : []),
  ];
}

async function ofStore(edit: Edit | undefined, options: ExperimentOptions): Promise<ExitCode> {
  const now = new Date();
  let revision = 0;
  const desk = openDesk(folderHome(dataFolder(process.env)), {
    now: () => now,
    nextRevision: () => ++revision,
  });
  try {
    const looked = await desk.look();
    if (!looked.ok) return failed(looked.error);
    const { rows, records } = looked.value;
    if (rows.size === 0 && records.runs.length === 0) return failed(nothingYet(desk.home.folder));
    if (edit) {
      const written = await desk.write(edit);
      if (!written.ok) return notWritten(written.error, options);
    }
    const after = await desk.look();
    if (!after.ok) return failed(after.error);
    show(experimentView(after.value, wantedOf(options)), options);
    return EXIT.done;
  } finally {
    await desk.close();
  }
}

function show(view: ExperimentView, { json }: ExperimentOptions): void {
  const { revision: _, ...told } = view;
  const document = { schema: 'plumbline.experiment/1', ...told };
  print(json ? JSON.stringify(document, null, 2) : experimentText(view));
}

type NotWritten = EditRefusal | Parameters<typeof failed>[0];

function notWritten(problem: NotWritten, { begin }: ExperimentOptions): ExitCode {
  if (typeof problem !== 'string') return failed(problem);
  switch (problem) {
    case 'no-experiments-now':
      complain(
        'Nothing is tried while the safety questions are open or running is to wait; "plumbline why" says what comes first.',
      );
      return EXIT.input;
    case 'one-at-a-time':
      complain('An experiment runs already; end it first with "plumbline experiment --end".');
      return EXIT.input;
    case 'not-to-be-begun':
      complain(`${begin} is not to be begun now; "plumbline experiment" says why.`);
      return EXIT.input;
    case 'no-experiment':
      complain('No experiment runs; "plumbline experiment" says which can be begun.');
      return EXIT.input;
    case 'nothing-drawn':
      complain('No run of the experiment is due today; "plumbline experiment" says from when.');
      return EXIT.input;
    default:
      throw new Error(`an experiment was refused: ${problem}`);
  }
}
