import type { ImportWords, ProgressWords } from '@plumbline/application';

/** How far a long work is, as it is shown. */
export interface Shown extends Omit<ProgressWords, 'done'> {
  /** 0 to 1; null while it cannot be told. */
  readonly done: number | null;
}

/** Where the import of this page stands. */
export type ImportState =
  | { readonly at: 'nothing'; readonly says: string | null }
  | { readonly at: 'working'; readonly shown: Shown; readonly stopping: boolean }
  | { readonly at: 'ended'; readonly report: ImportWords | null; readonly problem: string | null }
  /** Nobody answers any more. */
  | { readonly at: 'lost'; readonly says: string };

/** Why an import ended without what it was for; null where it did not. Logs alone are welcome once there are runs. */
export function fellShort(
  state: ImportState,
  runsHere: number,
): 'failed' | 'stopped' | 'no-run' | null {
  if (state.at !== 'ended') return null;
  if (state.problem !== null) return 'failed';
  if (state.report?.came === 'to-a-stop') return 'stopped';
  return state.report?.came === 'to-no-run' && runsHere === 0 ? 'no-run' : null;
}

/** An import as the server tells it. */
export interface ImportNow {
  readonly id: string;
  readonly state: 'receiving' | 'running' | 'done' | 'failed';
  readonly progress: ProgressWords | null;
  readonly report: ImportWords | null;
  readonly problem: { readonly code: string; readonly says: string } | null;
}
