import {
  count,
  dataFolder,
  folderHome,
  folderSource,
  type MadeShare,
  makeShare,
  openDesk,
  SHARE_PART_IDS,
  type ShareAsked,
  shareEdit,
  shareFileText,
  storeSource,
  writeNewFile,
} from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { nothingYet } from '../nothing-yet.ts';
import { paragraph } from '../print/sections.ts';
import { recordsFrom } from '../records-from.ts';
import { complain, print } from '../terminal/terminal.ts';
import { version } from '../version.ts';

export interface ShareOptions {
  readonly out: string;
  /** Ids of parts with commas between. */
  readonly with: string;
  readonly for: string;
  readonly days: number;
  readonly force?: boolean;
}

/** Seals what was named into one file. Its words are told on the terminal once and kept nowhere. */
export async function share(folder: string | undefined, options: ShareOptions): Promise<ExitCode> {
  const named = options.with.split(',').map((part) => part.trim());
  const what = SHARE_PART_IDS.filter((id) => named.includes(id));
  const unknown = named.find((part) => !what.some((id) => id === part));
  if (unknown !== undefined) {
    complain(`There is no part "${unknown}"; name some of ${SHARE_PART_IDS.join(', ')}.`);
    return EXIT.usage;
  }
  const asked = { to: options.for, days: options.days, what };
  return folder === undefined ? fromStore(asked, options) : fromFolder(folder, asked, options);
}

async function fromFolder(
  folder: string,
  asked: ShareAsked,
  options: ShareOptions,
): Promise<ExitCode> {
  const read = await recordsFrom(folder);
  if (typeof read === 'number') return read;
  if (!read.ok) return failed(read.error);
  const now = new Date();
  const made = await makeShare(folderSource(read.value.records, now), asked, making(now));
  return (await write(made, options)) ?? told(made, options);
}

/** That it was made is noted where the data are, before its words are told. */
async function fromStore(asked: ShareAsked, options: ShareOptions): Promise<ExitCode> {
  const now = new Date();
  const desk = openDesk(folderHome(dataFolder(process.env)), {
    now: () => now,
    nextRevision: () => 1,
  });
  try {
    const looked = await desk.look();
    if (!looked.ok) return failed(looked.error);
    const { rows, records } = looked.value;
    if (rows.size === 0 && records.runs.length === 0) return failed(nothingYet(desk.home.folder));
    const made = await makeShare(storeSource(looked.value), asked, making(now));
    const written = await write(made, options);
    if (written !== undefined) return written;
    const noted = await desk.write(shareEdit(made.note));
    if (noted.ok) return told(made, options);
    if (typeof noted.error === 'string') throw new Error(`a note was refused: ${noted.error}`);
    return failed(noted.error);
  } finally {
    await desk.close();
  }
}

/** The exit code where it could not be written. */
async function write({ sealed }: MadeShare, options: ShareOptions): Promise<ExitCode | undefined> {
  const text = await shareFileText(sealed, /\.age$/i.test(options.out) ? 'age' : 'html');
  const written = await writeNewFile(options.out, text, options.force ? 'replace' : 'keep');
  return written.ok ? undefined : failed(written.error);
}

/** The words go to standard error, so that none of them lands in a file with what is printed. */
function told({ passphrase, note }: MadeShare, { out }: ShareOptions): ExitCode {
  const { what, to, expires } = note;
  print(
    paragraph(
      `Sealed ${count(what.length, 'part')} for ${to} into ${out}; it says that it is out of date from ${expires}. Its seven words are shown once and kept nowhere. Tell them by telephone, never beside the file:`,
    ),
  );
  process.stderr.write(`\n  ${passphrase}\n\n`);
  return EXIT.done;
}

function making(now: Date) {
  return { now, isSample: false, version: version() };
}
