import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { FILE_MODE } from '../originals/flushed-file.ts';
import { StoreFailure, storeProblem, storeProblemOf } from '../store-problem.ts';
import { checkedName, type Objects } from './objects.ts';
import type { S3Place } from './s3-place.ts';

/** What fails is told by whoever asked; without a logger of ours the SDK writes to the console. */
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

/** Objects in an S3-compatible store; region and keys as the SDK finds them in the environment. */
export function s3Objects({ bucket: Bucket, prefix, endpoint }: S3Place): Objects {
  const client = new S3Client({
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    // Stores of other makers do not all know Amazon's newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    logger: SILENT,
  });
  const keyOf = (name: string) => `${prefix}${checkedName(name)}`;

  /** One request removes as many as one lists. */
  async function dropSome(Prefix: string): Promise<boolean> {
    const listed = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
    const Objects = (listed.Contents ?? []).map(({ Key }) => ({ Key }));
    if (Objects.length === 0) return false;
    const Delete = { Objects, Quiet: true };
    const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket, Delete }));
    if (Errors.length > 0) throw new Error(`${Errors.length} objects were not removed`);
    return listed.IsTruncated === true;
  }

  /** What the store itself refuses, or that it cannot be reached, is a problem of the store. */
  async function asked<T>(answer: () => Promise<T>): Promise<T> {
    try {
      return await answer();
    } catch (thrown) {
      const place = `s3://${Bucket}`;
      const isOfStore =
        thrown instanceof S3ServiceException || Object(thrown).name === 'TimeoutError';
      if (!isOfStore) throw new StoreFailure(storeProblemOf(thrown, place));
      throw new StoreFailure(storeProblem('store-failed', place, Object(thrown).name));
    }
  }

  return {
    put: (name, pieces) =>
      // A request tells its length first, which is not known of what is still arriving.
      aside(pieces, async (file) => {
        const { size: ContentLength } = await stat(file);
        const Body = createReadStream(file);
        const Key = keyOf(name);
        await asked(() => client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength })));
      }),
    fetchTo: (name, file) =>
      asked(async () => {
        const found = await client
          .send(new GetObjectCommand({ Bucket, Key: keyOf(name) }))
          .catch((thrown) => {
            if (thrown instanceof NoSuchKey) return undefined;
            throw thrown;
          });
        if (!found) return false;
        const target = createWriteStream(file, { flags: 'wx', mode: FILE_MODE });
        await pipeline(found.Body as Readable, target);
        return true;
      }),
    drop: (start) =>
      asked(async () => {
        const all = `${keyOf(start.slice(0, -1))}/`;
        while (await dropSome(all)) {
          // Until none is left.
        }
      }),
    reach: () =>
      asked(async () => {
        await client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix, MaxKeys: 1 }));
      }),
    close: async () => client.destroy(),
  };
}

async function aside(
  pieces: AsyncIterable<Uint8Array>,
  use: (file: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `plumbline-originals-${process.pid}-`));
  try {
    const file = join(folder, randomUUID());
    await pipeline(Readable.from(pieces), createWriteStream(file, { mode: FILE_MODE }));
    await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
