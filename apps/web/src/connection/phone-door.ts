import { ask } from './ask.ts';
import { Refused } from './refused.ts';
import { forgetToken, hasToken } from './token.ts';

/**
 * What a phone has to pair with: the code of the link, an empty one where it has to be typed, or null where the phone is paired
 * already. A paired phone is not asked to reach the computer: it may be on the road.
 */
export async function phoneDoor(): Promise<string | null> {
  const code = takeCode();
  if (!hasToken()) return code ?? '';
  if (code === null) return null;
  try {
    await ask('GET', '/api/health');
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Refused) || thrown.code !== 'phone-unknown') return null;
    forgetToken();
    return code;
  }
}

/** Takes the code out of the address bar, so that it is in no bookmark and no picture. */
function takeCode(): string | null {
  const code = /^#pair=([\w-]{1,20})$/.exec(location.hash)?.[1];
  if (code === undefined) return null;
  history.replaceState(null, '', location.pathname + location.search);
  return code;
}
