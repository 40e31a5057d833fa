import { ask } from './ask.ts';
import { Refused } from './refused.ts';
import { noteSignedIn } from './signed-in.ts';

/** Links of one use lead here: they are for who has no account, or cannot get into it. */
const BEFORE_SIGNING_IN: ReadonlySet<string> = new Set(['/join', '/recover']);

/** Whether somebody has to sign in first. */
export async function signInDoor(): Promise<'sign-in' | null> {
  if (BEFORE_SIGNING_IN.has(location.pathname)) return 'sign-in';
  try {
    await ask('GET', '/api/health');
    noteSignedIn();
    return null;
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.code === 'not-signed-in') return 'sign-in';
    throw thrown;
  }
}
