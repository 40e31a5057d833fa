import { gone, refusalIn } from './refused.ts';
import { tokenHeader } from './token.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface AskOptions {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * One request to Plumbline on this machine.
 *
 * @throws Refused where the server says no, or does not answer
 */
export async function ask<Answer>(
  method: Method,
  path: string,
  { body, signal }: AskOptions = {},
): Promise<Answer> {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(path, {
    method,
    headers: { ...tokenHeader(), ...json },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((thrown: unknown) => {
    throw signal?.aborted ? thrown : gone();
  });
  const given: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw refusalIn(given);
  return given as Answer;
}
