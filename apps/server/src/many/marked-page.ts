import type { PageFile } from '../page-files.ts';
import type { ManySettings } from './settings.ts';

/** The page is told that it is one of many runners' server, and who may join it, because an address alone does not say so. */
export function markedForMany(
  files: ReadonlyMap<string, PageFile>,
  { signUp }: Pick<ManySettings, 'signUp'>,
): ReadonlyMap<string, PageFile> {
  const index = files.get('/');
  if (!index) return files;
  const html = Buffer.from(index.content)
    .toString('utf8')
    .replace('<html', `<html data-many="${signUp}"`);
  const content = new Uint8Array(Buffer.from(html));
  return new Map([...files, ['/', { ...index, content, brotli: undefined }]]);
}
