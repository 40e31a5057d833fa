import type { ImportReport } from '@plumbline/application';
import { answerFor, answerInWords, importInWords, stopNoticeFor } from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { answerText, closingText, stopText } from '../print/answer-text.ts';
import { importText, unreadText } from '../print/import-text.ts';
import { recordsFrom } from '../records-from.ts';
import { complain, print } from '../terminal/terminal.ts';

export interface WhyOptions {
  readonly json?: boolean;
  readonly run?: string;
  readonly files?: boolean;
}

/** Answers from `folder`, touching no store; or from the store where no folder is named. */
export async function why(folder: string | undefined, options: WhyOptions): Promise<ExitCode> {
  const read = await recordsFrom(folder);
  if (typeof read === 'number') return read;
  if (!read.ok) return failed(read.error);

  const { records, report } = read.value;
  const run = options.run;
  const now = new Date();
  const answer = answerFor(records, { now, ...(run === undefined ? {} : { run }) });
  if (run !== undefined && !answer.run) {
    complain(
      `there is no run "${run}" ${folder === undefined ? 'in the store' : `in ${folder}`}; name its file, or write --run last.`,
    );
    return EXIT.input;
  }
  if (options.json) {
    print(JSON.stringify(answer, null, 2));
    if (report) complainOfDamage(report);
    return EXIT.done;
  }
  const words = answerInWords(answer);
  const stop = stopNoticeFor(records, now);
  if (stop) print(`${stopText(stop)}\n`);
  print(answerText(words));
  if (report) {
    const everyFile = options.files === true;
    const told = importInWords(report, everyFile ? 'all' : 'first-of-a-kind');
    const unread = everyFile ? importText(told, { everyFile }) : unreadText(told, { everyFile });
    if (unread !== '') print(everyFile ? `\n${unread}` : unread);
  }
  print(closingText(words));
  return EXIT.done;
}

/** With `--json`, standard output is the answer's alone; what could not be read is said beside it. */
function complainOfDamage({ files, problems }: ImportReport): void {
  const odd = files.filter((file) => file.problems.length > 0).length;
  const parts = [
    ...(odd > 0 ? [`something was wrong or unknown in ${odd} of ${files.length} files`] : []),
    ...(problems.length > 0 ? [`${problems.length} rows do not fit the runs`] : []),
  ];
  if (parts.length === 0) return;
  complain(`${parts.join(', and ')}; run the same without --json to see where.`);
}
