import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { err, ok, type Result } from '@plumbline/domain';
import type { Hono } from 'hono';

/** Loopback only: no other machine can reach it. */
const HOST = '127.0.0.1';
const USUAL_PORT = 4173;
/** Long enough for the largest file over loopback. */
const REQUEST_MS = 30 * 60_000;

export type ListenProblem = 'port-taken' | 'port-refused';

/** Listens on `port`; where none was asked for, on the usual one or else any that is free. */
export async function listen(
  app: Hono,
  port: number | undefined,
): Promise<Result<Server, ListenProblem>> {
  const first = await tryPort(app, port ?? USUAL_PORT);
  if (first.ok || port !== undefined) return first;
  return tryPort(app, 0);
}

export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function tryPort(app: Hono, port: number): Promise<Result<Server, ListenProblem>> {
  return listenAt(app, { host: HOST, port });
}

export function listenAt(
  app: Pick<Hono, 'fetch'>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Server, ListenProblem>> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = REQUEST_MS;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(err('port-taken'));
      else if (error.code === 'EACCES') resolve(err('port-refused'));
      else reject(error);
    });
    server.listen(port, host, () => resolve(ok(server)));
  });
}
