/** As browsers have it that ask for rules: W3C Trusted Types. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** An address of one of the page's own scripts, as the content policy takes it: only by a named rule. */
export function scriptRule(address: string): string {
  const types = trustedTypes();
  if (types === undefined) return address;
  const own = (url: string) => {
    if (new URL(url, location.origin).origin !== location.origin)
      throw new TypeError('not our own');
    return url;
  };
  return types.createPolicy('plumbline-worker', { createScriptURL: own }).createScriptURL(address);
}

/** What makes rules for scripts in this page or worker; nothing in a browser that asks for none. */
export function trustedTypes(): TrustedTypes | undefined {
  return (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
}
