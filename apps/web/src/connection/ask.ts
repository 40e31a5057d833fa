import { onPhone } from './on-phone.ts';
import { noteReached } from './reach.ts';
import { gone, type Refused, refusalIn } from './refused.ts';
import { enterAgain } from './signed-in.ts';
import { forgetToken, hasToken, tokenHeader } from './token.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface AskOptions {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Names a write, so that sending it again writes nothing. */
  readonly entry?: string;
  /** Whose data the page shows, so that nothing is written into the other's. */
  readonly isSample?: boolean;
}

/** On the road a paired phone waits no longer for its computer: one that is asleep does not answer at all. */
const PHONE_PATIENCE_MS = 6000;

/**
 * One request to Plumbline on this machine.
 *
 * @throws Refused where the server says no, or does not answer
 */
export async function ask<Answer>(
  method: Method,
  path: string,
  { body, signal, entry, isSample }: AskOptions = {},
): Promise<Answer> {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(path, {
    method,
    headers: {
      ...tokenHeader(),
      ...json,
      ...(entry ? { 'X-Plumbline-Entry': entry } : {}),
      ...(isSample === undefined ? {} : { 'X-Plumbline-Sample': String(isSample) }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...patience(signal),
  }).catch((thrown: unknown) => {
    if (signal?.aborted) throw thrown;
    noteReached(false);
    throw gone();
  });
  noteReached(true);
  const given: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw known(refusalIn(given));
  return given as Answer;
}

function patience(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  if (!onPhone() || !hasToken()) return signal === undefined ? {} : { signal };
  const late = AbortSignal.timeout(PHONE_PATIENCE_MS);
  return { signal: signal === undefined ? late : AbortSignal.any([signal, late]) };
}

/** A phone that was revoked starts anew, by pairing; whose session ended, by signing in. */
function known(refusal: Refused): Refused {
  if (refusal.code === 'not-signed-in') enterAgain();
  if (refusal.code === 'phone-unknown' && hasToken()) {
    forgetToken();
    void startAnew();
  }
  return refusal;
}

async function startAnew(): Promise<void> {
  const { forgetViews } = await import('../offline/phone-store.ts');
  await forgetViews();
  location.reload();
}
