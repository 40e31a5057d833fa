import type {
  AgainReason,
  HelpLine,
  QuestionGroup,
  TriageAnswers,
  TriageResult,
} from '@plumbline/domain';
import type { TriageResultWords } from '../words/triage-result-words.ts';

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
  /** That somebody looked; null takes it back, left out it stays. */
  readonly seen?:
    | {
        readonly date: string;
        readonly by: string | null;
        readonly said: string | null;
        readonly mayRun: boolean | null;
      }
    | null
    | undefined;
  /** The runner went through to the end: what it came to is kept with its day. */
  readonly finished?: boolean | undefined;
}

/** GET /api/triage */
export interface TriageView {
  readonly revision: number;
  readonly age: number | null;
  readonly sex: TriageEdit['sex'];
  /** In the order in which they are asked, most urgent first. */
  readonly asked: readonly { readonly id: string; readonly asks: string }[];
  /** What is asked on each screen, in order, with the answers so far: one question, or a small group. */
  readonly steps: readonly {
    readonly group: QuestionGroup;
    readonly questions: readonly string[];
  }[];
  readonly answers: TriageAnswers['answers'];
  readonly seen: TriageAnswers['seen'] | null;
  /** Null until something was answered. */
  readonly result: TriageResult | null;
  readonly words: TriageResultWords | null;
  /** Answers that a clinician has settled: not asked again until they change. */
  readonly settled: readonly string[];
  /** The day on which the questions were last gone through to the end. */
  readonly answeredOn: string | null;
  /** Why they are due again; empty where they are not. */
  readonly again: readonly { readonly reason: AgainReason; readonly says: string }[];
  readonly help: HelpView;
}

/** Whom to call where the runner is. */
export interface HelpView {
  /** ISO 3166-1 alpha-2; null where it is neither said nor plain from the time zone. */
  readonly country: string | null;
  readonly isGuessed: boolean;
  /** The runner's own number first, where they put one in. */
  readonly lines: readonly HelpLine[];
  /** Countries whose numbers are known. */
  readonly countries: readonly string[];
  readonly own: string | null;
}
