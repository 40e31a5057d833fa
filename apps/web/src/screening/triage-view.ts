import type { ProfileFields, StateView } from '@plumbline/application';

type Safety = StateView['safety'];

/** GET /api/triage */
export interface TriageView {
  readonly revision: number;
  readonly asked: readonly { readonly id: string; readonly asks: string }[];
  readonly age: number | null;
  readonly sex: ProfileFields['sex'] | null;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly result: TriageResultView | null;
}

type StoredAnswer = boolean | null | { readonly value?: boolean | null };

interface TriageResultView {
  readonly tier: Exclude<Safety['tier'], 'not_screened'>;
  readonly running: Exclude<Safety['running'], 'not_screened'>;
  readonly reasons: readonly string[];
  readonly say: string;
  readonly complete: boolean;
}

export type Given = 'yes' | 'no' | 'skip';

/** What the form holds: a question that is not in `given` was never touched. */
export interface TriageDraft {
  readonly age: string;
  readonly sex: ProfileFields['sex'];
  readonly given: Readonly<Record<string, Given>>;
}
