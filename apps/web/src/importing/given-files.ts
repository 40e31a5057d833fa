import type { GivenFile } from '../connection/send-file.ts';

/** Everything that was dropped, folders walked through to the end. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  // The list is emptied as soon as this event is over, so all entries are taken before the first wait.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: GivenFile[] = [];
  for (const entry of entries) await walk(entry, found);
  return withoutSharedFolder(found);
}

export function pickedFiles(files: Iterable<File>): readonly GivenFile[] {
  return withoutSharedFolder(
    [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })),
  );
}

/** A folder that all files lie in says nothing of them: giving it names them as `plumbline import` does. */
export function withoutSharedFolder(files: readonly GivenFile[]): readonly GivenFile[] {
  const folder = files[0]?.path.split('/', 1)[0];
  const shared = files.every(({ path }) => path.startsWith(`${folder}/`));
  if (folder === undefined || !shared) return files;
  return files.map(({ path, file }) => ({ path: path.slice(folder.length + 1), file }));
}

async function walk(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  if (isFile(entry)) {
    found.push({ path: entry.fullPath.slice(1), file: await fileOf(entry) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a hundred at a time, and none at the end.
    const some = await entriesOf(reader);
    if (some.length === 0) return;
    for (const one of some) await walk(one, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
