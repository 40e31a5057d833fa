import { ask } from './ask.ts';
import { Refused } from './refused.ts';

/** Whether somebody has to sign in first. */
export async function signInDoor(): Promise<'sign-in' | null> {
  try {
    await ask('GET', '/api/health');
    return null;
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.code === 'not-signed-in') return 'sign-in';
    throw thrown;
  }
}
