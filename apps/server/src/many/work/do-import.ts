import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type ApplicationProblem,
  importPath,
  type Postgres,
  type Progress,
  type ReadingThreads,
  runnerHome,
  TryAgain,
} from '@plumbline/application';
import { INBOX_PREFIX } from '../../left-folders.ts';
import { refusalOf } from '../../server-problem.ts';
import { stagedFolder, type Which } from '../staged.ts';

export interface ImportParts {
  readonly postgres: Postgres;
  readonly threads: ReadingThreads;
  readonly now: () => Date;
}

type Timely = Pick<ImportParts, 'postgres' | 'now'>;

const MS_BETWEEN_LOOKS = 500;

/**
 * Reads the files of an import into the runner's records. Whoever does it again finds what was done and does the rest:
 * its last change keeps the report and says that it is done.
 *
 * @throws TryAgain where another try may fare better
 */
export async function doImport(which: Which, parts: ImportParts): Promise<void> {
  const { imports, objects } = parts.postgres;
  const found = await imports.of(which.runnerId);
  if (found?.id === which.importId && found.state === 'running') {
    if (found.isCancelled && found.progress === undefined) {
      await imports.stopUnread(which, parts.now().getTime());
    } else {
      await readStaged(which, parts);
    }
  }
  await objects.drop(stagedFolder(which));
}

async function readStaged(which: Which, parts: ImportParts): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `${INBOX_PREFIX}${process.pid}-`));
  try {
    await fetchFiles(which, folder, parts);
    await readFolder(which, folder, parts);
  } finally {
    // At once: by promises it is a dozen ways to another thread and back, which take longer than the removal of some files.
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fetchFiles(
  which: Which,
  folder: string,
  { postgres: { imports, objects } }: ImportParts,
): Promise<void> {
  for (const { id, path } of await imports.files(which)) {
    const file = join(folder, path);
    if (dirname(file) !== folder) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    if (!(await objects.fetchTo(`${stagedFolder(which)}${id}`, file))) {
      throw new TryAgain('staged-file-missing');
    }
  }
}

async function readFolder(
  which: Which,
  folder: string,
  { postgres, threads, now }: ImportParts,
): Promise<void> {
  const opened = await runnerHome(postgres, which.runnerId).open('write');
  if (!opened.ok) throw new TryAgain(opened.error.code);
  const stop = new AbortController();
  const progress = progressOf(which, { postgres, now }, stop);
  try {
    const imported = await importPath(opened.value, folder, {
      now: now(),
      threads,
      signal: stop.signal,
      onProgress: progress.see,
      ends: which.importId,
    });
    if (!imported.ok) await failOrTryAgain(which, imported.error, { postgres, now });
  } finally {
    await progress.end();
    await opened.value.close();
  }
}

/** Keeps what the runner sees as it goes, and hears whether they want it stopped. */
function progressOf(which: Which, { postgres, now }: Timely, stop: AbortController) {
  let latest: Progress | undefined;
  let telling: Promise<void> = Promise.resolve();
  const tell = async () => {
    if (!latest) return;
    const at = now().getTime();
    const told = await postgres.imports.tell(which, latest, at);
    if (told.isCancelled) stop.abort();
  };
  const timer = setInterval(() => {
    // One that is not told is followed by another; a database that is away is met by the import itself.
    telling = telling.then(tell).catch(() => {});
  }, MS_BETWEEN_LOOKS);
  return {
    see: (progress: Progress) => {
      latest = progress;
    },
    end: async () => {
      clearInterval(timer);
      await telling;
    },
  };
}

/** What is wrong with the files stays wrong; what is wrong with disk or database may be over in a minute. */
async function failOrTryAgain(
  which: Which,
  problem: ApplicationProblem,
  { postgres, now }: Timely,
): Promise<void> {
  if (problem.code !== 'nothing-to-read') throw new TryAgain(problem.code);
  await postgres.imports.fail(which, refusalOf(problem), now().getTime());
}
