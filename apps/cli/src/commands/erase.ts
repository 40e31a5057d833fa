import { createInterface } from 'node:readline/promises';
import { count, dataFolder, eraseAll, megabytes } from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { paragraph } from '../print/sections.ts';
import { complain, print } from '../terminal/terminal.ts';

const WORD = 'erase';

export interface EraseOptions {
  readonly yes?: boolean;
}

/** Removes the whole store, after the runner has typed a word (or said `--yes`). */
export async function erase(options: EraseOptions): Promise<ExitCode> {
  const folder = dataFolder(process.env);
  if (options.yes !== true) {
    if (!process.stdin.isTTY) {
      complain('nobody is there to ask; to erase everything without a question, add --yes.');
      return EXIT.usage;
    }
    if (!(await confirmed(folder))) {
      print('Nothing was erased.');
      return EXIT.stopped;
    }
  }
  const erased = await eraseAll(folder);
  if (!erased.ok) return failed(erased.error);
  const { files, bytes, left } = erased.value;
  print(paragraph(`Erased ${count(files, 'file')} (${megabytes(bytes)}) from ${folder}.`));
  if (left.length > 0)
    print(paragraph(`Left alone, because Plumbline did not write it: ${left.join(', ')}.`));
  return EXIT.done;
}

async function confirmed(folder: string): Promise<boolean> {
  print(
    paragraph(
      `This erases every run, pain report and original file that Plumbline keeps in ${folder}. It cannot be undone; "plumbline export FOLDER" writes everything out first.`,
    ),
  );
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const closed = new Promise<string>((resolve) => reader.once('close', () => resolve('')));
    const typed = await Promise.race([reader.question(`  Type "${WORD}" to go on: `), closed]);
    return typed.trim().toLowerCase() === WORD;
  } catch {
    return false;
  } finally {
    reader.close();
  }
}
