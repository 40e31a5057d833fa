import { count, megabytes, writeDemo } from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { paragraph } from '../print/sections.ts';
import { print } from '../terminal/terminal.ts';

/** Writes the folder of a made-up runner whose true causes are known. */
export async function demo(folder: string): Promise<ExitCode> {
  const written = await writeDemo(folder);
  if (!written.ok) return failed(written.error);
  const { files, bytes } = written.value;
  print(
    paragraph(
      `Wrote ${count(files, 'file')} (${megabytes(bytes)}) of a made-up runner to ${folder}. The true causes are in its README.txt.`,
    ),
  );
  print(paragraph(`Next: plumbline why ${folder}`));
  return EXIT.done;
}
