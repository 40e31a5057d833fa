import type { TooFewRunners } from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import { z } from 'zod';
import type { SettingProblem } from '../settings.ts';

/** Of fewer, a profile or a value would hide hardly anybody. */
const FEWEST = 5;
const KEY_CHARACTERS = 32;

const Asked = z.strictObject({
  to: z.string().min(1),
  study: z.string().trim().min(1).max(120),
  least: z.int().min(FEWEST).max(1000),
});
const EXPECTED: Readonly<Record<string, string>> = {
  to: 'a new or an empty folder',
  study: 'a name of 1 to 120 characters',
  least: `a whole number from ${FEWEST} to 1000`,
};
const KEY = 'PLUMBLINE_COHORT_KEY';

type CohortAsked = z.infer<typeof Asked> & { readonly key: string };

export function cohortAsked(
  json: string,
  { [KEY]: key = '' }: NodeJS.ProcessEnv,
): Result<CohortAsked, readonly SettingProblem[]> {
  const asked = Asked.safeParse(parsed(json));
  const problems: SettingProblem[] = [];
  if (!asked.success) {
    const field = String(asked.error.issues[0]?.path[0] ?? '');
    problems.push({ variable: `--${field}`, expected: EXPECTED[field] ?? 'one that exists' });
  }
  if (key.length < KEY_CHARACTERS) {
    const expected = `${KEY_CHARACTERS} characters or more that nobody can guess, kept apart from the tables, for example of "openssl rand -base64 32"`;
    problems.push({ variable: KEY, expected });
  }
  return asked.success && problems.length === 0 ? ok({ ...asked.data, key }) : err(problems);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export function cohortSentence({ told, least }: TooFewRunners): string {
  return `Only ${told} runners who consent could be told of, and tables of fewer than ${least} hide nobody; nothing was written.`;
}
