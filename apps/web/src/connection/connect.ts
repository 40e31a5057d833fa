import { ask } from './ask.ts';
import { onPhone } from './on-phone.ts';
import { onServer } from './on-server.ts';
import { phoneDoor } from './phone-door.ts';
import { signInDoor } from './sign-in-door.ts';
import { hasToken, keepToken } from './token.ts';

/** What stands before the app: the code that a phone has to pair with, or signing in; null where nothing does. */
export type Door = { readonly pair: string } | 'sign-in' | null;

/** Makes the page ready to ask, or tells what has to be done first. */
export async function connect(): Promise<Door> {
  if (onServer()) return signInDoor();
  if (onPhone()) {
    const code = await phoneDoor();
    return code === null ? null : { pair: code };
  }
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
