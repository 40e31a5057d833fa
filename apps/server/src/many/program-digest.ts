import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../../../packages/', import.meta.url));

/** SHA-256 of everything that an answer is worked out and worded by: no version has to be raised for an answer to be made anew. */
export function programDigest(): string {
  const hash = createHash('sha256');
  const files = readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[a-z]+\/src\/.*(?<!\.test)\.ts$/.test(name))
    .sort();
  for (const name of files) hash.update(`${name}\n`).update(readFileSync(join(PACKAGES, name)));
  return hash.digest('hex');
}
