/** Whether the page will open without the computer, and if not, why. */
export type ShellKept = 'kept' | 'untrusted' | 'unable';

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/**
 * Has the browser keep the page's own files on the phone. It does so only over a connection that it trusts.
 *
 * @param build names the build: another one brings another worker, which keeps its own files
 */
export async function keepShell(build: string): Promise<ShellKept> {
  if (!('serviceWorker' in navigator)) return 'unable';
  try {
    const address = `/service-worker.js?${build}`;
    await navigator.serviceWorker.register(scriptUrl(address));
    return 'kept';
  } catch (thrown) {
    // A SecurityError, or in some browsers a TypeError: the script could not be fetched in trust.
    return thrown instanceof DOMException || thrown instanceof TypeError ? 'untrusted' : 'unable';
  }
}

/** The content policy takes addresses of scripts only from a named rule, and this is the only address there is. */
function scriptUrl(address: string): string {
  const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
  if (types === undefined) return address;
  const rule = types.createPolicy('plumbline-worker', { createScriptURL: (url) => url });
  return rule.createScriptURL(address);
}
