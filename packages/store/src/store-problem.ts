import type { Problem } from '@plumbline/domain';

/** Everything that can be wrong with a store. Each app has a sentence for each. */
export type StoreProblemCode =
  /** There is no store in the folder yet. */
  | 'no-store'
  /** The folder holds other things and no store of ours: it is left alone. */
  | 'not-a-store'
  /** Another process writes; `received` names it, `process 4711`. */
  | 'store-busy'
  /** Written by a later version of the program; `received` names the first change it does not know. */
  | 'store-newer-than-program'
  | 'disk-full'
  | 'no-permission'
  /** The database or a kept original is not as it was written. */
  | 'store-damaged'
  /** Any other failure of the disk or the database, in its own words. */
  | 'store-failed';

/** `place.file` is the store's folder, or the file in it that the problem is about. */
export type StoreProblem = Problem<StoreProblemCode>;

/** A problem thrown through code that knows no problems; caught at the store's own edge. */
export class StoreFailure extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem) {
    super(`${problem.code}: ${problem.received}`);
    this.problem = problem;
  }
}

/** What a failure of SQLite, PostgreSQL or the file system means for the store in `file`; a bug of ours is thrown on. */
export function storeProblemOf(thrown: unknown, file: string): StoreProblem {
  if (thrown instanceof StoreFailure) return thrown.problem;
  if (!(thrown instanceof Error)) throw thrown;
  const code = codeOf(thrown);
  if (code === undefined) throw thrown;
  return { code, place: { file }, expected: EXPECTED[code], received: thrown.message.slice(0, 80) };
}

/** What `answer` gives; a `StoreFailure` where the disk or the database in `file` does not answer. */
export async function orFailure<T>(file: string, answer: () => Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (thrown) {
    throw new StoreFailure(storeProblemOf(thrown, file));
  }
}

function codeOf(thrown: Error): StoreProblemCode | undefined {
  if (!('code' in thrown)) return isBroken(thrown) ? 'store-failed' : undefined;
  if ('errcode' in thrown) return sqliteCode(Number(thrown.errcode) & 0xff);
  if ('severity' in thrown) return postgresCode(String(thrown.code));
  return systemCode(String(thrown.code));
}

/** What the driver of PostgreSQL says, without a code, of a connection that ended or never came. */
function isBroken({ message }: Error): boolean {
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    message,
  );
}

const EXPECTED: Readonly<Record<StoreProblemCode, string>> = {
  'no-store': 'a folder that something was imported into',
  'not-a-store': 'an empty folder or one that Plumbline made',
  'store-busy': 'no other program writing to the store',
  'store-newer-than-program': 'a store written by this version or an earlier one',
  'disk-full': 'free space on the disk',
  'no-permission': 'permission to read and write the folder',
  'store-damaged': 'a store as it was written',
  'store-failed': 'a disk or a database that answers',
};

export function storeProblem(code: StoreProblemCode, file: string, received: string): StoreProblem {
  return { code, place: { file }, expected: EXPECTED[code], received };
}

/** Result codes of SQLite, https://sqlite.org/rescode.html; programming errors (1, 20, 21, 25) are not among them. */
function sqliteCode(primary: number): StoreProblemCode | undefined {
  switch (primary) {
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
      return 'no-permission';
    case 5: // SQLITE_BUSY
      return 'store-busy';
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return 'store-damaged';
    case 13: // SQLITE_FULL
      return 'disk-full';
    case 10: // SQLITE_IOERR
      return 'store-failed';
    default:
      return undefined;
  }
}

/** https://www.postgresql.org/docs/15/errcodes-appendix.html; what only a bug of ours can cause is not among them. */
function postgresCode(state: string): StoreProblemCode | undefined {
  if (state === '55P03') return 'store-busy';
  if (state === '53100') return 'disk-full';
  if (state === '42501' || state.startsWith('28')) return 'no-permission';
  if (state === 'XX001' || state === 'XX002') return 'store-damaged';
  // Connections, a database that is not there, resources, the operator, the system.
  return /^(08|3D|53|57P|58)/.test(state) ? 'store-failed' : undefined;
}

function systemCode(code: string): StoreProblemCode | undefined {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no-permission';
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EEXIST':
      return 'not-a-store';
    case 'ENOENT':
      return 'no-store';
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ETIMEDOUT':
    case 'ENOTFOUND':
    case 'EIO':
    case 'EMFILE':
    case 'ENFILE':
      return 'store-failed';
    default:
      return undefined;
  }
}
