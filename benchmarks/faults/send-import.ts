import { setTimeout as wait } from 'node:timers/promises';
import { type Answered, ask } from '../many/ask.ts';
import type { SignedIn } from '../many/people.ts';

/** As the page of a server for many does. */
const LOOK_EVERY_MS = 1000;
/** Fifty wait for two workers. */
const PATIENCE_MS = 600_000;

/** Sends one file as a page would that does not give up: to whichever server answers, until it is read. */
export async function sendImport(
  person: SignedIn,
  { path, text }: { readonly path: string; readonly text: string },
  ports: readonly number[],
): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  let turn = Math.floor(Math.random() * ports.length);

  /** What was not answered is asked again, of the next server. */
  async function until(
    method: string,
    where: string,
    more: { readonly body?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answered> {
    for (; performance.now() < end; await wait(LOOK_EVERY_MS)) {
      const port = ports[turn % ports.length] ?? 0;
      try {
        const answered = await ask(method, where, { port, cookie: person.cookie, ...more });
        if (answered.status < 500) return answered;
      } catch {
        // A server that was killed, or is not there again yet.
      }
      turn += 1;
    }
    throw new Error(`${method} ${where.replace(/[0-9a-f-]{36}/, ':id')} is never answered`);
  }

  const json = { 'content-type': 'application/json' };
  while (performance.now() < end) {
    const begun = await until('POST', '/api/import', { headers: json, body: '{}' });
    if (begun.status !== 201) throw new Error(`begin: ${begun.status} ${begun.body}`);
    const { id } = JSON.parse(begun.body).import;
    const headers = { 'x-plumbline-path': encodeURIComponent(path) };
    const sent = await until('PUT', `/api/import/${id}/file`, { headers, body: text });
    if (sent.status === 404) continue;
    const started = await until('POST', `/api/import/${id}/start`, { headers: json, body: '{}' });
    // 409 where it was started and the answer was lost.
    if (started.status !== 202 && started.status !== 409) continue;
    if (await isRead(id)) return;
  }
  throw new Error('the import does not end');

  /** False where there is no such import any more. */
  async function isRead(id: string): Promise<boolean> {
    for (; performance.now() < end; await wait(LOOK_EVERY_MS)) {
      const { status, body } = await until('GET', `/api/import/${id}`);
      if (status === 404) return false;
      const { state, problem } = JSON.parse(body).import;
      if (state === 'done') return true;
      if (state === 'failed') throw new Error(`the import failed: ${JSON.stringify(problem)}`);
    }
    return false;
  }
}
