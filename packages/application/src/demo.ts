import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, QUESTION_IDS, type Result, TRIAGE_RULES_VERSION } from '@plumbline/domain';
import type { ApplicationProblem, ApplicationProblemCode } from './application-problem.ts';

export interface DemoReport {
  readonly files: number;
  readonly bytes: number;
}

export interface DemoOptions {
  /** With the safety questions answered, no to each: the app explains nothing before. */
  readonly answered?: true;
}

/** Writes the sample runner into a new or an empty folder. */
export async function writeDemo(
  folder: string,
  { answered }: DemoOptions = {},
): Promise<Result<DemoReport, ApplicationProblem>> {
  try {
    await mkdir(folder, { recursive: true });
    const there = await readdir(folder);
    if (there.length > 0) {
      return refused('folder-not-empty', folder, `${there.length} entries`);
    }
    // Loaded here because no other use case needs the simulator.
    const { demoFolder } = await import('@plumbline/simulator');
    const files = demoFolder();
    return ok(await writeFiles(folder, answered ? new Map([...files, ...noToAll(files)]) : files));
  } catch (thrown) {
    return refused(codeOf(thrown), folder, thrown instanceof Error ? thrown.message : '');
  }
}

/** As they would have answered after their last run. */
function noToAll(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, false]));
  const last = [...files.keys()]
    .filter((path) => path.startsWith('runs/'))
    .sort()
    .at(-1);
  const screening = {
    day: last?.slice('runs/'.length, 'runs/2026-01-01'.length),
    rulesVersion: TRIAGE_RULES_VERSION,
    tier: 'none',
    running: 'ok',
    reasons: [],
    complete: true,
    yes: [],
    no: QUESTION_IDS,
  };
  return new Map([
    ['triage.json', jsonBytes({ age: 41, sex: 'unspecified', answers })],
    ['screenings.json', jsonBytes({ screenings: [screening] })],
  ]);
}

function jsonBytes(document: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<DemoReport> {
  let bytes = 0;
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    bytes += content.byteLength;
  }
  return { files: files.size, bytes };
}

function codeOf(thrown: unknown): ApplicationProblemCode {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  switch (code) {
    case 'ENOTDIR':
    case 'EEXIST':
      return 'not-a-folder';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no-permission';
    case 'ENOSPC':
      return 'disk-full';
    default:
      throw thrown;
  }
}

function refused(
  code: ApplicationProblemCode,
  folder: string,
  received: string,
): Result<never, ApplicationProblem> {
  return err({
    code,
    place: { file: folder },
    expected: 'a new or an empty folder',
    received: received.slice(0, 80),
  });
}
