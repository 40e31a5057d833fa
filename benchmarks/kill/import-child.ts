import { importPath, openLibrary } from '@plumbline/application';

/** Imports a folder and says on standard output how many files are safe; made to be killed. */
const [, , folder = '', store = ''] = process.argv;
process.stdout.write('begin\n');
const library = await openLibrary(store, 'write');
if (!library.ok) throw new Error(library.error.code);
const onProgress = ({ filesDone }: { readonly filesDone: number }) => {
  process.stdout.write(`${filesDone}\n`);
};
const imported = await importPath(library.value, folder, { now: new Date(0), onProgress });
if (!imported.ok) throw new Error(imported.error.code);
await library.value.close();
process.stdout.write('end\n');
