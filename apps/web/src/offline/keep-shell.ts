import { scriptRule } from '../connection/script-rule.ts';

/** Whether the page will open without the computer, and if not, why. */
export type ShellKept = 'kept' | 'untrusted' | 'unable';

/**
 * Has the browser keep the page's own files on the phone. It does so only over a connection that it trusts.
 *
 * @param build names the build: another one brings another worker, which keeps its own files
 */
export async function keepShell(build: string): Promise<ShellKept> {
  if (!('serviceWorker' in navigator)) return 'unable';
  try {
    const address = `/service-worker.js?${build}`;
    await navigator.serviceWorker.register(scriptRule(address));
    return 'kept';
  } catch (thrown) {
    // A SecurityError, or in some browsers a TypeError: the script could not be fetched in trust.
    return thrown instanceof DOMException || thrown instanceof TypeError ? 'untrusted' : 'unable';
  }
}
