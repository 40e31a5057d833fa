import type { SettingProblem } from './settings.ts';

/** What whoever runs the server has to mend. */
export function complain(sentence: string): void {
  process.stderr.write(`plumbline: ${sentence}\n`);
}

export function complainOfSettings(wrong: readonly SettingProblem[]): void {
  for (const { variable, expected } of wrong) complain(`${variable} should be ${expected}.`);
}
