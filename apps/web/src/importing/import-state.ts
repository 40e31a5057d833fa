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

/** An import as the server tells it. */
export interface ImportNow {
  readonly id: string;
  readonly state: 'receiving' | 'running' | 'done' | 'failed';
  readonly progress: ProgressWords | null;
  readonly report: ImportWords | null;
  readonly problem: { readonly code: string; readonly says: string } | null;
}
