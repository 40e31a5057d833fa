/** As `GET /api/access` gives it. */
export interface GrantView {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly organisation: string | null;
  };
  readonly kinds: readonly string[];
  readonly mayWrite: boolean;
  readonly given: string;
  readonly until: string | null;
  readonly isOver: boolean;
}

export interface AccessView {
  readonly kinds: readonly string[];
  readonly grants: readonly GrantView[];
}

export interface AuditView {
  readonly entries: readonly {
    readonly id: string;
    readonly at: string;
    readonly who: string;
    /** The runner's own act. */
    readonly isOwn: boolean;
    readonly about: string | null;
    readonly act: string;
    readonly what: string;
  }[];
  /** Asks for those before these; null where there are none. */
  readonly older: string | null;
}

/** As `GET /api/study-consent` gives it. */
export interface StudyConsentView {
  readonly text: { readonly version: string; readonly says: readonly string[] };
  readonly isGiven: boolean;
  /** The latest first. */
  readonly said: readonly {
    readonly at: string;
    readonly act: string;
    readonly version: string;
  }[];
}
