import { ask } from './ask.ts';
import { onPhone } from './on-phone.ts';
import { phoneDoor } from './phone-door.ts';
import { hasToken, keepToken } from './token.ts';

/** Makes the page ready to ask: on a phone gives the code that it has to pair with, if it has to. */
export async function connect(): Promise<string | null> {
  if (onPhone()) return phoneDoor();
  await openLink();
  return null;
}

/**
 * Exchanges the secret of the link, if there is one, for a token. The secret leaves the address bar first,
 * so that it is in no bookmark and no picture.
 *
 * @throws Refused where the link is used up, or nobody answers
 */
async function openLink(): Promise<void> {
  const secret = location.hash.slice(1);
  if (secret !== '') {
    history.replaceState(null, '', location.pathname + location.search);
    if (!(hasToken() && (await isConnected()))) {
      const { token } = await ask<{ token: string }>('POST', '/api/session', { body: { secret } });
      keepToken(token);
      return;
    }
  }
  await ask('GET', '/api/health');
}

function isConnected(): Promise<boolean> {
  return ask('GET', '/api/health').then(
    () => true,
    () => false,
  );
}
