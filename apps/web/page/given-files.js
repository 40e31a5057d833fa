/** @typedef {{ readonly path: string, readonly file: File }} GivenFile */

/**
 * Everything that was dropped, folders walked through to the end.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<readonly GivenFile[]>}
 */
export async function dropped(transfer) {
  // The list is emptied as soon as this event is over, so all entries are taken before the first wait.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  /** @type {GivenFile[]} */
  const found = [];
  for (const entry of entries) await walk(entry, found);
  return withoutSharedFolder(found);
}

/**
 * @param {FileList} files of an input
 * @returns {readonly GivenFile[]}
 */
export function picked(files) {
  return withoutSharedFolder(
    [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })),
  );
}

/**
 * A folder that all files lie in says nothing of them: dropping it names them as `plumbline import` does.
 *
 * @param {readonly GivenFile[]} files
 * @returns {readonly GivenFile[]}
 */
function withoutSharedFolder(files) {
  const folder = files[0]?.path.split('/', 1)[0];
  const shared = files.every(({ path }) => path.startsWith(`${folder}/`));
  if (folder === undefined || !shared) return files;
  return files.map(({ path, file }) => ({ path: path.slice(folder.length + 1), file }));
}

/**
 * @param {FileSystemEntry} entry
 * @param {GivenFile[]} found
 */
async function walk(entry, found) {
  if (entry.isFile) {
    const file = await fileOf(/** @type {FileSystemFileEntry} */ (entry));
    found.push({ path: entry.fullPath.slice(1), file });
    return;
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  for (;;) {
    // A reader gives a hundred at a time, and none at the end.
    const some = await entriesOf(reader);
    if (some.length === 0) return;
    for (const one of some) await walk(one, found);
  }
}

/**
 * @param {FileSystemFileEntry} entry
 * @returns {Promise<File>}
 */
function fileOf(entry) {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/**
 * @param {FileSystemDirectoryReader} reader
 * @returns {Promise<readonly FileSystemEntry[]>}
 */
function entriesOf(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
