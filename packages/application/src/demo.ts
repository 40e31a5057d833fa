import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '@plumbline/domain';
import type { ApplicationProblem, ApplicationProblemCode } from './application-problem.ts';

export interface DemoReport {
  readonly files: number;
  readonly bytes: number;
}

/** Writes the sample runner into a new or an empty folder. */
export async function writeDemo(folder: string): Promise<Result<DemoReport, ApplicationProblem>> {
  try {
    await mkdir(folder, { recursive: true });
    const there = await readdir(folder);
    if (there.length > 0) {
      return refused('folder-not-empty', folder, `${there.length} entries`);
    }
    // Loaded here because no other use case needs the simulator.
    const { demoFolder } = await import('@plumbline/simulator');
    return ok(await writeFiles(folder, demoFolder()));
  } catch (thrown) {
    return refused(codeOf(thrown), folder, thrown instanceof Error ? thrown.message : '');
  }
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
