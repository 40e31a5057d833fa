import type { Day } from '@plumbline/domain';

export const SHARE_SCHEMA = 'plumbline.share/1';

/** What a shared file holds once it is open: only what the runner ticked, as text. */
export interface ShareContent {
  readonly schema: typeof SHARE_SCHEMA;
  /** ISO 8601 instant. */
  readonly made: string;
  /** The day from which Plumbline and the file itself no longer show the content: a courtesy, no protection. */
  readonly expires: Day;
  /** Whom it is for and whom it is from, as the runner said. */
  readonly for: string | null;
  readonly from: string | null;
  /** Stands before everything else. */
  readonly notices: readonly string[];
  readonly parts: readonly SharePart[];
}

export interface SharePart {
  /** In lower case with hyphens, such as `pain-diary`. */
  readonly id: string;
  readonly title: string;
  readonly says: readonly string[];
  readonly tables: readonly ShareTable[];
  /** A whole page of its own, as HTML; shown where no script runs. */
  readonly page?: string;
  /** For another program. */
  readonly file?: ShareFile;
}

export interface ShareTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Every row as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
}

export interface ShareFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}
