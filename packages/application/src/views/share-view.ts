import type { ShareContent } from '@plumbline/sharing';
import type { SharePartId } from '../sharing/share-parts.ts';

/** GET /api/share: what can be shared, and what was. */
export interface ShareView {
  readonly revision: number;
  readonly parts: readonly {
    readonly id: SharePartId;
    readonly title: string;
    readonly says: string;
    /** Rows that it would hold; 0: nothing was written down; null: it is one document. */
    readonly rows: number | null;
  }[];
  /** Newest first. */
  readonly shares: readonly SharedView[];
  /** Whether a private answer alone makes the safety result, so that a file without it does not tell the result. */
  readonly privateDecides: boolean;
  /** The name of the runner's own clinician. */
  readonly clinician: string | null;
}

export interface SharedView {
  readonly id: string;
  readonly day: string;
  readonly to: string;
  /** Titles of what was ticked. */
  readonly what: readonly string[];
  readonly expires: string | null;
}

/** POST /api/shared: what a file holds, once its words opened it. */
export interface OpenedShareView {
  readonly content: ShareContent;
  /** For each part with a page of its own, by the part's id, what fetches that page from `/api/shared/…` once, within a minute. */
  readonly tickets: Readonly<Record<string, string>>;
}

/** POST /api/share: the file itself, once. */
export interface SharedFileView {
  readonly file: string;
  readonly name: string;
  readonly passphrase: string;
  readonly id: string;
  readonly revision: number;
}
