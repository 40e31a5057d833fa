import { stat } from 'node:fs/promises';
import { err, ok, type Result } from '@plumbline/domain';
import { listSources, type Source, type SourceList, type WalkOptions } from '@plumbline/importers';
import type { ApplicationProblem } from '../application-problem.ts';

export type FileSource = Extract<Source, { readonly kind: 'file' }>;

/**
 * What has to be read before what: the profile names the runner's zone, the tables name the sport and the shoes of
 * recordings, and then the recordings themselves.
 */
export function inStages(sources: readonly FileSource[]): readonly (readonly FileSource[])[] {
  const stages: [FileSource[], FileSource[], FileSource[]] = [[], [], []];
  for (const source of sources) stages[stageOf(source.name)].push(source);
  return stages;
}

function stageOf(name: string): 0 | 1 | 2 {
  const lower = name.toLowerCase();
  if (/(^|[/ ])profile\.json$/.test(lower)) return 0;
  return /\.(csv|json)(\.gz)?$/.test(lower) ? 1 : 2;
}

/** Whether a file is read last, because profile and tables say something of it. */
export function isRecording(name: string): boolean {
  return stageOf(name) === 2;
}

/** Everything under `path`, or why it can not be looked at. */
export async function listPath(
  path: string,
  options: WalkOptions,
): Promise<Result<SourceList, ApplicationProblem>> {
  try {
    const found = await stat(path);
    if (!found.isDirectory() && !found.isFile()) {
      return err(problem('not-a-folder', path, 'neither a folder nor a file'));
    }
    const list = await listSources(path, options);
    if (list.sources.length > 0) return ok(list);
    await list.close();
    return err(problem('nothing-to-read', path, 'an empty folder'));
  } catch (thrown) {
    if (options.signal?.aborted) return ok(NOTHING_LISTED);
    const known = pathProblem(thrown, path);
    if (known) return err(known);
    throw thrown;
  }
}

export const NOTHING_LISTED: SourceList = {
  sources: [],
  files: 0,
  bytes: 0,
  leftOut: 0,
  close: async () => {},
};

export function pathProblem(thrown: unknown, path: string): ApplicationProblem | undefined {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problem('no-such-path', path, 'nothing');
    case 'EISDIR':
      return problem('not-a-file', path, 'a folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return problem('no-permission', path, 'no permission');
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return problem('disk-full', path, 'no space left');
    default:
      return undefined;
  }
}

const EXPECTED = {
  'no-such-path': 'a folder or an archive',
  'not-a-folder': 'a folder or an archive',
  'nothing-to-read': 'files of runs or logs',
  'no-permission': 'permission to read and write it',
  'disk-full': 'free space on the disk',
  'folder-not-empty': 'a new or an empty folder',
  'not-a-file': 'a file, or nothing yet',
  'file-exists': 'nothing yet',
} as const;

export function problem(
  code: keyof typeof EXPECTED,
  path: string,
  received: string,
): ApplicationProblem {
  return { code, place: { file: path }, expected: EXPECTED[code], received };
}
