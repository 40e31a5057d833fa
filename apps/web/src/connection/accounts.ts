import { ACCOUNT_REFUSED, ACCOUNT_TROUBLE } from '../words/sign-in.ts';
import { gone, Refused } from './refused.ts';

const TOO_MANY = 429;

/**
 * Asks the accounts of the server, whose answers are of a shape of their own; without a body it only reads.
 *
 * @param path below `/api/auth/`
 * @throws Refused where they say no, or nobody answers
 */
export async function askAccounts<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/api/auth/${path}`, {
    ...(body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
  }).catch(() => {
    throw gone();
  });
  const given: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusalBy(response.status, given);
  return given as Answer;
}

function refusalBy(status: number, given: unknown): Refused {
  const code = String((given as { code?: unknown } | null)?.code ?? '');
  const says = ACCOUNT_REFUSED[code];
  if (says !== undefined) return new Refused(code, says);
  return status === TOO_MANY
    ? new Refused('too-many', ACCOUNT_TROUBLE.tooMany)
    : new Refused('strange', ACCOUNT_TROUBLE.strange);
}
