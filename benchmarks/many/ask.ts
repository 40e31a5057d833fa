import { Agent, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly body: string;
}

export interface AskedAs {
  readonly port: number;
  readonly cookie: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const ORIGIN = 'https://plumbline.test';
const HOST = new URL(ORIGIN).host;
const SOCKETS = 64;
const TIMEOUT_MS = 30_000;
const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS });

/** Asks a server as the proxy in front of it would. */
export function ask(
  method: string,
  path: string,
  { port, cookie, headers, body }: AskedAs,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        timeout: TIMEOUT_MS,
        headers: { host: HOST, origin: ORIGIN, cookie, 'x-forwarded-for': '192.0.2.7', ...headers },
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString() }),
        );
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', reject);
    asked.end(body);
  });
}
