import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { err, ok, type Result } from '@plumbline/domain';
import type { Hono } from 'hono';
import { portOf } from '../listen.ts';
import type { Identity } from './certificate.ts';

/** The same each time, because a page that is installed on a phone knows its port. */
const USUAL_PORT = 4443;
const TRIES = 5;
const REQUEST_MS = 30_000;
const MOST_CONNECTIONS = 50;

export interface HomeListener {
  /** Those that could be listened on. */
  readonly addresses: readonly string[];
  readonly port: number;
  /** Ends every connection, then the listening. */
  readonly close: () => Promise<void>;
}

/** Listens with TLS on each of `addresses`, and nothing else, at one port: the usual one, or any that is free on all. */
export async function listenAtHome(
  app: Hono,
  identity: Identity,
  addresses: readonly string[],
): Promise<Result<HomeListener, 'phone-not-opened'>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const listener = await tryAll(app, identity, addresses, attempt === 0 ? USUAL_PORT : 0);
    if (listener) return ok(listener);
  }
  return err('phone-not-opened');
}

/** Nothing where the port is taken on one of them, or where none can be listened on. */
async function tryAll(
  app: Hono,
  identity: Identity,
  addresses: readonly string[],
  wanted: number,
): Promise<HomeListener | undefined> {
  const open: { readonly address: string; readonly server: OpenServer }[] = [];
  let port = wanted;
  const close = async () => {
    await Promise.all(open.map(({ server }) => server.close()));
  };
  for (const address of addresses) {
    const server = openServer(app, identity);
    const problem = await server.listen(port, address);
    if (problem === 'EADDRINUSE' || problem === 'EACCES') {
      await close();
      return undefined;
    }
    // An address that has just gone, or is not ready yet, is left out.
    if (problem !== undefined) continue;
    port = server.port();
    open.push({ address, server });
  }
  if (open.length === 0) return undefined;
  return { addresses: open.map(({ address }) => address), port, close };
}

interface OpenServer {
  readonly listen: (port: number, address: string) => Promise<string | undefined>;
  readonly port: () => number;
  readonly close: () => Promise<void>;
}

function openServer(app: Hono, identity: Identity): OpenServer {
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: {
      key: identity.key,
      cert: identity.certificate + identity.authority,
      minVersion: 'TLSv1.2',
      handshakeTimeout: REQUEST_MS,
      requestTimeout: REQUEST_MS,
    },
  }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  // Those that have not shaken hands yet too, of which the server itself knows nothing.
  const connections = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return {
    port: () => portOf(server),
    listen: (port, address) =>
      new Promise((resolve) => {
        server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
        server.listen({ port, host: address, ipv6Only: true }, () => resolve(undefined));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections) socket.destroy();
      }),
  };
}
