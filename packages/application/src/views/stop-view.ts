/** Why it is better not to run today, where a stop-running rule holds. */
export interface StopView {
  readonly title: string;
  /** A sentence for each sign that the runner wrote down. */
  readonly reasons: readonly string[];
  /** That this is prudence, and how it ends. */
  readonly says: string;
}
