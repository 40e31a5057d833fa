import type { Generated } from 'kysely';

/** Tables that only a database of many runners has. */
export interface AccessTables {
  readonly access_grant: {
    readonly id: string;
    readonly runner_id: string;
    readonly person_id: string;
    readonly kinds: string[];
    readonly may_write: boolean;
    readonly given_at: number;
    readonly until_at: number | null;
    readonly withdrawn_at: number | null;
  };
  readonly access_audit: {
    readonly id: string;
    readonly runner_id: string;
    readonly person_id: string;
    readonly at: number;
    readonly act: string;
    readonly what: string;
  };
  readonly study_consent: {
    readonly nth: Generated<number>;
    readonly runner_id: string;
    readonly at: number;
    readonly act: 'given' | 'withdrawn';
    readonly version: string;
  };
}
