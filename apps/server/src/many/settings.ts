import { isAbsolute } from 'node:path';
import { type S3Place, s3PlaceOf } from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import { z } from 'zod';

/** What the server for many needs to know, all of it from the environment. */
export interface ManySettings {
  /** `postgres://user:password@host:5432/database`. */
  readonly databaseUrl: string;
  /** Signs sessions; the same on every server of one database. */
  readonly secret: string;
  /** Where browsers reach it: `https://plumbline.example.org`; plain HTTP on the loopback address alone. */
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  /** Where this machine may read the metrics; nowhere where it is not said. */
  readonly metricsPort?: number;
  /** Folder of the runners' original files, or a place in a store that speaks S3; the same for every server. */
  readonly originals: string | S3Place;
  /** Most connections to the database at once. */
  readonly connections: number;
  /** Jobs that it does at once, of whatever kind; 0 leaves them to other workers. */
  readonly jobs: number;
  /** Whether anybody may make an account, or only who was invited. */
  readonly signUp: 'open' | 'invited';
}

/** A variable that is missing or is not what it should be. */
export interface SettingProblem {
  readonly variable: string;
  readonly expected: string;
}

const SECRET_CHARACTERS = 32;
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const VARIABLES = {
  DATABASE_URL: [
    z.string().regex(/^postgres(ql)?:\/\/\S+$/),
    'the address of a PostgreSQL database, as postgres://user:password@host:5432/database',
  ],
  PLUMBLINE_SECRET: [
    z.string().min(SECRET_CHARACTERS),
    `${SECRET_CHARACTERS} characters or more that nobody can guess, for example of "openssl rand -base64 32"`,
  ],
  PLUMBLINE_ORIGIN: [
    z.string().refine(isOrigin),
    'the address that browsers use, as https://plumbline.example.org; http for this machine alone',
  ],
  PLUMBLINE_ORIGINALS: [
    z.string().refine((text) => isAbsolute(text) || s3PlaceOf(text, undefined) !== undefined),
    'the full path of a folder for the runners’ original files, or s3://bucket/prefix',
  ],
  PLUMBLINE_S3_ENDPOINT: [
    z.string().refine(isEndpoint).optional(),
    'the address of a store that speaks S3, as https://s3.example.org',
  ],
  PLUMBLINE_HOST: [z.string().min(1).default('127.0.0.1'), 'the address to listen at'],
  PLUMBLINE_PORT: [z.coerce.number().int().min(1).max(65_535).default(4180), '1 to 65535'],
  PLUMBLINE_METRICS_PORT: [
    z.coerce.number().int().min(1).max(65_535).optional(),
    '1 to 65535, and another than PLUMBLINE_PORT',
  ],
  PLUMBLINE_CONNECTIONS: [z.coerce.number().int().min(2).max(1000).default(20), '2 to 1000'],
  PLUMBLINE_JOBS: [z.coerce.number().int().min(0).max(64).default(1), '0 to 64'],
  PLUMBLINE_SIGN_UP: [z.enum(['open', 'invited']).default('invited'), '"open" or "invited"'],
} as const;

type Name = keyof typeof VARIABLES;

/** Every variable that is wrong is named, not the first alone. */
export function readSettings(
  env: NodeJS.ProcessEnv,
): Result<ManySettings, readonly SettingProblem[]> {
  const read = z
    .object(Object.fromEntries(Object.entries(VARIABLES).map(([name, [schema]]) => [name, schema])))
    .safeParse(withoutEmpty(env)) as z.ZodSafeParseResult<{
    [K in Name]: z.infer<(typeof VARIABLES)[K][0]>;
  }>;
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(({ path }) => path[0] as Name));
    return err([...wrong].map((variable) => ({ variable, expected: VARIABLES[variable][1] })));
  }
  const given = read.data;
  return ok({
    databaseUrl: given.DATABASE_URL,
    secret: given.PLUMBLINE_SECRET,
    origin: given.PLUMBLINE_ORIGIN,
    host: given.PLUMBLINE_HOST,
    port: given.PLUMBLINE_PORT,
    ...(given.PLUMBLINE_METRICS_PORT === undefined
      ? {}
      : { metricsPort: given.PLUMBLINE_METRICS_PORT }),
    originals:
      s3PlaceOf(given.PLUMBLINE_ORIGINALS, given.PLUMBLINE_S3_ENDPOINT) ??
      given.PLUMBLINE_ORIGINALS,
    connections: given.PLUMBLINE_CONNECTIONS,
    jobs: given.PLUMBLINE_JOBS,
    signUp: given.PLUMBLINE_SIGN_UP,
  });
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function isEndpoint(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.origin !== text) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
}
