import { createInterface } from 'node:readline/promises';
import {
  openAside,
  readSharedFile,
  sharingProblemSentence,
  todayFor,
} from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { shareText } from '../print/share-text.ts';
import { complain, print } from '../terminal/terminal.ts';

export interface OpenShareOptions {
  readonly json?: boolean;
}

/** Shows what somebody shared, to whoever has its words; keeps nothing. */
export async function openShared(file: string, { json }: OpenShareOptions): Promise<ExitCode> {
  const text = await readSharedFile(file);
  if (!text.ok) return failed(text.error);
  const passphrase = await toldPassphrase();
  const today = todayFor(undefined, new Date());
  const opened = await openAside(text.value, { passphrase, today });
  if (!opened.ok) {
    complain(sharingProblemSentence(opened.error));
    return EXIT.input;
  }
  print(json ? JSON.stringify(opened.value, null, 2) : shareText(opened.value));
  return EXIT.done;
}

/** The first line of standard input, asked for where somebody is there to ask. */
async function toldPassphrase(): Promise<string> {
  const input = process.stdin;
  // What is asked goes beside the content, so that --json stays readable by a program.
  const reader = createInterface({ input, output: process.stderr, terminal: input.isTTY === true });
  try {
    if (input.isTTY) return await reader.question('  The seven words: ');
    const { value } = await reader[Symbol.asyncIterator]().next();
    return value ?? '';
  } finally {
    reader.close();
  }
}
