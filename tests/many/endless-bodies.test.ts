import { type IncomingMessage, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenAt, OF_MANY, portOf } from '../../apps/server/src/listen.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { addressOf, WRITING } from './bodies.ts';
import { type ManyForTests, manyForTests, type Visitor } from './many-for-tests.ts';

/** Bodies without end, and requests that never come to one, over a real socket, at every route that writes. */

const SUITE = POSTGRES_PROGRAMS ? 'without end' : `without end (${NEEDS_POSTGRES})`;
const ID = '01977777-0000-7000-8000-000000000000';
const PIECE = Buffer.alloc(65_536, '[');
const MIB = 1024 * 1024;
/** Films' landmarks and shared files are long; of everything a bit more is thrown away before the connection is closed. */
const LARGE: ReadonlySet<string> = new Set([
  'POST /api/form/measure',
  'POST /api/form/compare',
  'PUT /api/form',
  'POST /api/shared',
]);
const MOST_SENT = { small: 16 * MIB, large: 160 * MIB };
const MOST_MEMORY = { small: 96 * MIB, large: 256 * MIB };
/** Each has one limit alone, so that a pause of this process does not reach another first. */
const IMPATIENT = { headers: 500, request: 1500, silence: 0, look: 100 };
const SILENCE_MS = 700;

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  let runner: Visitor;
  let server: Server;
  let impatient: Server;
  let quiet: Server;

  beforeAll(async () => {
    many = await manyForTests();
    runner = await many.newcomer('End');
    server = await listening(OF_MANY);
    impatient = await listening(IMPATIENT);
    quiet = await listening({ ...OF_MANY, silence: SILENCE_MS });
  });
  afterAll(async () => {
    for (const one of [server, impatient, quiet]) {
      one.closeAllConnections();
      await new Promise((resolve) => one.close(resolve));
    }
    await many.close();
  });

  async function listening(patience: typeof OF_MANY): Promise<Server> {
    const listened = await listenAt(many.app, { host: '127.0.0.1', port: 0 }, patience);
    if (!listened.ok) throw new Error(listened.error);
    return listened.value;
  }

  const headersOf = (who: Visitor) => ({
    host: new URL(many.settings.origin).host,
    origin: many.settings.origin,
    cookie: who.cookie,
    'content-type': 'application/json',
    'x-forwarded-for': `10.1.${Math.floor(Math.random() * 250)}.1`,
  });

  /** Sends for as long as somebody takes it. @returns the status, where one came, and what was sent until the end */
  function sendForEver(route: string, headers: Readonly<Record<string, string>>) {
    const [method, path] = addressOf(route, ID);
    return new Promise<{ status: number | undefined; sent: number }>((resolve) => {
      let [sent, isOver] = [0, false];
      let status: number | undefined;
      const asked = request({ host: '127.0.0.1', port: portOf(server), method, path, headers });
      const over = () => {
        isOver = true;
        asked.destroy();
        resolve({ status, sent });
      };
      asked.on('response', (answer: IncomingMessage) => {
        status = answer.statusCode;
        answer.resume();
        answer.on('close', over);
      });
      asked.on('error', over);
      asked.on('close', over);
      const push = () => {
        while (!isOver) {
          sent += PIECE.byteLength;
          if (sent > 4 * MOST_SENT.large) return over();
          if (!asked.write(PIECE)) return void asked.once('drain', push);
        }
      };
      push();
    });
  }

  describe.each([
    ['in pieces', {}],
    ['that claims to be 1 TB', { 'content-length': '1000000000000' }],
  ])('a body %s', (_, claimed) => {
    test.each(WRITING)('is cut off, and the memory it took is small: %s', async (route) => {
      const who = route.endsWith('/sign-out') ? many.nobody : runner;
      const before = process.memoryUsage().rss;
      const { status, sent } = await sendForEver(route, { ...headersOf(who), ...claimed });
      if (status !== undefined) expect(status).toBeLessThan(500);
      const size = LARGE.has(route) ? 'large' : 'small';
      expect(sent).toBeLessThanOrEqual(MOST_SENT[size]);
      expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY[size]);
      expect((await runner.ask('GET', '/api/me')).status).toBe(200);
    });
  });

  /** Writes a byte of it now and then. @returns milliseconds until the other end closed */
  function drip(
    text: string,
    { every, after }: { readonly every: number; readonly after: string },
  ) {
    return new Promise<number>((resolve) => {
      const from = performance.now();
      const socket = connect(portOf(impatient), '127.0.0.1');
      let at = 0;
      const timer = setInterval(() => {
        socket.write(text[at] ?? after);
        at += 1;
      }, every);
      socket.on('error', () => {});
      socket.resume();
      socket.on('close', () => {
        clearInterval(timer);
        resolve(performance.now() - from);
      });
    });
  }

  const head = () =>
    [
      'PUT /api/diary HTTP/1.1',
      'Host: plumbline.test',
      'Origin: https://plumbline.test',
      `Cookie: ${runner.cookie}`,
      'Content-Type: application/json',
      'Content-Length: 4000',
      '\r\n',
    ].join('\r\n');

  test('who sends headers without end, byte by byte, is let go of', async () => {
    const ms = await drip('POST /api/join HTTP/1.1\r\nX-A: ', { every: 20, after: 'a' });
    expect(ms).toBeGreaterThan(IMPATIENT.headers - 50);
    expect(ms).toBeLessThan(30_000);
  });

  test('who sends a body byte by byte is let go of, and others are answered meanwhile', async () => {
    const slow = Array.from({ length: 50 }, () => dripBody());
    await wait(200);
    expect((await answeredBy(impatient)).statusCode).toBe(200);
    for (const ms of await Promise.all(slow)) {
      expect(ms).toBeGreaterThan(IMPATIENT.request - 200);
      expect(ms).toBeLessThan(60_000);
    }
  });

  test('who says nothing any more is let go of', async () => {
    const from = performance.now();
    const socket = connect(portOf(quiet), '127.0.0.1');
    socket.on('error', () => {});
    socket.resume();
    socket.write(head());
    await new Promise((resolve) => socket.on('close', resolve));
    expect(performance.now() - from).toBeGreaterThan(SILENCE_MS - 100);
  });

  test('nobody is waited for for ever as it is served', () => {
    for (const ms of Object.values(OF_MANY)) expect(ms).toBeGreaterThan(0);
    expect([server.headersTimeout, server.timeout]).toEqual([OF_MANY.headers, OF_MANY.silence]);
    expect(server.requestTimeout).toBe(OF_MANY.request);
  });

  function dripBody(): Promise<number> {
    return new Promise((resolve) => {
      const from = performance.now();
      const socket = connect(portOf(impatient), '127.0.0.1', () => socket.write(head()));
      const timer = setInterval(() => socket.write('['), 100);
      socket.on('error', () => {});
      socket.resume();
      socket.on('close', () => {
        clearInterval(timer);
        resolve(performance.now() - from);
      });
    });
  }

  function answeredBy(one: Server): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: portOf(one), path: '/healthz' },
        (answer) => {
          answer.resume();
          resolve(answer);
        },
      );
      asked.on('error', reject);
      asked.end();
    });
  }
});
