import type { TriageAnswers, TriageResult } from '@plumbline/domain';

/** PUT /api/triage: answers that are not sent stay as they are; null takes one back. */
export interface TriageEdit {
  readonly age: number | null;
  readonly sex: NonNullable<TriageAnswers['sex']> | null;
  readonly answers: Readonly<
    Record<
      string,
      | boolean
      | null
      | {
          readonly value: boolean | null;
          readonly since?: string | undefined;
          readonly examined?: boolean | undefined;
        }
    >
  >;
}

/** GET /api/triage */
export interface TriageView {
  readonly revision: number;
  readonly age: number | null;
  readonly sex: TriageEdit['sex'];
  /** In the order in which they are asked, most urgent first. */
  readonly asked: readonly { readonly id: string; readonly asks: string }[];
  readonly answers: TriageAnswers['answers'];
  /** Null until something was answered. */
  readonly result: TriageResult | null;
}
