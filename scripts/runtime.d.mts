interface Here {
  readonly version: string;
  readonly platform: string;
  readonly root: string;
}

export const ROOT: string;
export function findRuntime(here?: Here): string | undefined;
export function ensureRuntime(say?: (line: string) => void, here?: Here): string;
