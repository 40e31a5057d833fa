import {
  importProblemSentence,
  readTriageFile,
  todayFor,
  triageResultInWords,
} from '@plumbline/application';
import { NOT_SIGNED_OFF, triage } from '@plumbline/domain';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { triageText } from '../print/triage-text.ts';
import { complain, print } from '../terminal/terminal.ts';

export interface TriageOptions {
  readonly answers: string;
  readonly json?: boolean;
}

/** Weighs the safety answers of a file. One that holds a value which is none is refused: it might have been a yes. */
export async function triageAnswers({ answers, json }: TriageOptions): Promise<ExitCode> {
  const read = await readTriageFile(answers);
  if (!read.ok) return failed(read.error);
  const { triage: given, problems } = read.value;
  for (const problem of problems) complain(importProblemSentence(problem));
  if (!given || problems.some(({ code }) => code === 'bad-value')) return EXIT.input;

  const result = triage(given, todayFor(undefined, new Date()));
  if (json) {
    const document = { schema: 'plumbline.triage/1', ...result, notSignedOff: NOT_SIGNED_OFF };
    print(JSON.stringify(document, null, 2));
  } else {
    print(triageText(triageResultInWords(result)));
  }
  return EXIT.done;
}
