import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export interface PageFile {
  readonly type: string;
  readonly content: Bytes;
  /** The same, compressed; where the build made one. */
  readonly brotli: Bytes | undefined;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The page's files by address, read once: nothing outside this list can be asked for. */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const type = TYPES[extname(name)];
    if (type === undefined || !statSync(path).isFile()) continue;
    const compressed = `${path}.br`;
    const file = {
      type,
      content: bytesOf(path),
      brotli: existsSync(compressed) ? bytesOf(compressed) : undefined,
    };
    files.set(name === 'index.html' ? '/' : `/${name.split(sep).join('/')}`, file);
  }
  return files;
}

function bytesOf(path: string): Bytes {
  return new Uint8Array(readFileSync(path));
}
