import type { PageFile } from '../page-files.ts';

/** The page is told that it is one of many runners' server, because an address alone does not say so. */
export function markedForMany(files: ReadonlyMap<string, PageFile>): ReadonlyMap<string, PageFile> {
  const index = files.get('/');
  if (!index) return files;
  const html = Buffer.from(index.content).toString('utf8').replace('<html', '<html data-many');
  const content = new Uint8Array(Buffer.from(html));
  return new Map([...files, ['/', { ...index, content, brotli: undefined }]]);
}
