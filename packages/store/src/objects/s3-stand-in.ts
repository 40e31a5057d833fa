import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands in for a store that speaks S3, for tests: as much of it as is asked here, over a real socket, its objects in
 * memory. It wants a signature, but does not check it.
 */
export interface S3StandIn {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Answers with 503 from now on, or no more. */
  readonly setAway: (isAway: boolean) => void;
  readonly close: () => Promise<void>;
}

const MOST_LISTED = 2;

export async function startS3StandIn(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>();
  let isAway = false;
  const server = createServer((asked, answer) => {
    void bodyOf(asked).then((body) => {
      const [status, text] = isAway ? [503, errorOf('SlowDown')] : answerTo(asked, body, objects);
      answer.writeHead(status, { 'content-type': 'application/xml' });
      answer.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    setAway: (away) => {
      isAway = away;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo(
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
  objects: Map<string, Buffer>,
): readonly [status: number, text: string | Buffer] {
  if (!headers.authorization?.startsWith('AWS4-HMAC-SHA256 '))
    return [403, errorOf('AccessDenied')];
  const { pathname, searchParams } = new URL(url, 'http://stand.in');
  const name = decodeURIComponent(pathname.slice(1));
  if (method === 'PUT') {
    objects.set(name, body);
    return [200, ''];
  }
  if (method === 'POST' && searchParams.has('delete')) {
    for (const [, key] of body.toString().matchAll(/<Key>([^<]+)<\/Key>/g)) {
      objects.delete(`${name.replace(/\/$/, '')}/${key}`);
    }
    return [200, '<DeleteResult/>'];
  }
  if (searchParams.get('list-type') === '2') return [200, listing(name, searchParams, objects)];
  const found = objects.get(name);
  return found ? [200, found] : [404, errorOf('NoSuchKey')];
}

/** Few at a time, so that whoever asks has to go on asking. */
function listing(
  bucket: string,
  searchParams: URLSearchParams,
  objects: ReadonlyMap<string, Buffer>,
): string {
  const within = `${bucket.replace(/\/$/, '')}/`;
  const start = `${within}${searchParams.get('prefix') ?? ''}`;
  const found = [...objects.keys()].filter((name) => name.startsWith(start)).sort();
  const listed = found.slice(0, MOST_LISTED).map((name) => name.slice(within.length));
  const contents = listed.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  const more = found.length > MOST_LISTED;
  return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${contents}</ListBucketResult>`;
}

function errorOf(code: string): string {
  return `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;
}

async function bodyOf(asked: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece);
  return Buffer.concat(pieces);
}
