import type { FlagKind } from '@plumbline/domain';

/** GET /api/caseload: whom somebody is let see, those with something open first. */
export interface CaseloadView {
  readonly runners: readonly CaseView[];
}

export interface CaseView {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly mayWrite: boolean;
  /** Nothing is told, because a private answer that this person is not let see makes the result what it is. */
  readonly isKeptBack: boolean;
  readonly flags: readonly FlagView[];
}

/** GET /api/flags: one runner's, as far as they may be told. */
export interface FlagsView {
  readonly flags: readonly FlagView[];
}

export interface FlagView {
  readonly id: string;
  readonly kind: FlagKind;
  readonly title: string;
  readonly says: string;
  /** ISO 8601, UTC. */
  readonly raised: string;
  /** Whether whoever looks has not acknowledged it; of one's own, whether nobody has. */
  readonly isOpen: boolean;
  /** Whether it is so today still. */
  readonly stands: boolean;
  /** Who saw it, the first one first. */
  readonly seen: readonly SeenView[];
}

export interface SeenView {
  readonly who: string;
  readonly at: string;
  readonly action: string;
}

/** GET /api/notes: what clinicians and coaches noted; the runner reads all of it, others their own. */
export interface NotesView {
  readonly notes: readonly NoteView[];
}

export interface NoteView {
  readonly who: string;
  readonly at: string;
  readonly note: string;
}
