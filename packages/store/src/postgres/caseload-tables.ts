import type { AccessTables } from './access-tables.ts';

/** What is kept of flags and notes, beside whose data somebody is let see. */
export interface CaseloadTables extends AccessTables {
  readonly runner: { readonly runner_id: string; readonly revision: number };
  readonly flag: {
    readonly id: string;
    readonly runner_id: string;
    readonly kind: string;
    readonly happening: string;
    readonly needs: string[];
    readonly body: string;
    readonly raised_at: number;
  };
  readonly flag_acknowledgement: {
    readonly id: string;
    readonly flag_id: string;
    readonly runner_id: string;
    readonly person_id: string;
    readonly at: number;
    readonly action: string;
  };
  readonly clinician_note: {
    readonly id: string;
    readonly runner_id: string;
    readonly person_id: string;
    readonly at: number;
    readonly note: string;
  };
  readonly flags_raised: {
    readonly runner_id: string;
    readonly revision: number;
    readonly derived_by: string;
    readonly until_at: number;
    readonly standing: string[];
    readonly keeps_back: boolean;
  };
}
