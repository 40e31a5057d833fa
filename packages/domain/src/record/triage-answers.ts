/** Answers to the safety questions as `triage.json` holds them; what they mean is the business of `safety`. */
export interface TriageAnswers {
  readonly age: number | undefined;
  readonly sex: 'female' | 'male' | 'unspecified' | undefined;
  readonly answers: Readonly<Record<string, TriageAnswer>>;
  readonly seen:
    | {
        readonly date: string;
        readonly by: string | undefined;
        readonly said: string | undefined;
        readonly mayRun: boolean | undefined;
      }
    | undefined;
}

/** `value` is yes or no, or `undefined` where the question was not answered. */
export interface TriageAnswer {
  readonly value: boolean | undefined;
  readonly since: string | undefined;
  readonly examined: boolean | undefined;
}
