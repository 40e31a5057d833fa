import { setTimeout as wait } from 'node:timers/promises';
import type { Visitor } from './many-for-tests.ts';

const PATIENCE_MS = 60_000;

/** Begins an import and sends it these files; what it is called. */
export async function sendFiles(
  ask: Visitor['ask'],
  files: readonly (readonly [path: string, text: string])[],
): Promise<string> {
  const { id } = (await ask('POST', '/api/import', { json: {} })).body.import;
  for (const [path, text] of files) {
    const sent = await ask('PUT', `/api/import/${id}/file`, {
      text,
      headers: { 'x-plumbline-path': encodeURIComponent(path) },
    });
    if (sent.status !== 201) throw new Error(`${sent.status} ${JSON.stringify(sent.body)}`);
  }
  return id;
}

/** The import once it is over. */
export async function untilEnded(ask: Visitor['ask'], id: string) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(100)) {
    const seen = (await ask('GET', `/api/import/${id}`)).body.import;
    if (seen.state === 'done' || seen.state === 'failed') return seen;
  }
  throw new Error('the import does not end');
}
