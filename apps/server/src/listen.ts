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

/** How long who asks is waited for, in milliseconds. */
export interface Patience {
  readonly headers: number;
  /** Of one whole request. */
  readonly request: number;
  /** Without a byte either way; nobody answers for as long as that. 0 is for ever. */
  readonly silence: number;
  /** How often the first two are looked at. */
  readonly look: number;
}

/** Nobody but this machine asks. */
const USUAL: Patience = { headers: 60_000, request: REQUEST_MS, silence: 0, look: 30_000 };
/** Whoever sends a byte now and then holds a connection no longer than they must. */
export const OF_MANY: Patience = {
  headers: 15_000,
  request: REQUEST_MS,
  silence: 600_000,
  look: 5000,
};

export function listenAt(
  app: Pick<Hono, 'fetch'>,
  { host, port }: { readonly host: string; readonly port: number },
  patience: Patience = USUAL,
): Promise<Result<Server, ListenProblem>> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { connectionsCheckingInterval: patience.look },
  }) as Server;
  server.headersTimeout = patience.headers;
  server.requestTimeout = patience.request;
  server.timeout = patience.silence;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(err('port-taken'));
      else if (error.code === 'EACCES') resolve(err('port-refused'));
      else reject(error);
    });
    server.listen(port, host, () => resolve(ok(server)));
  });
}
