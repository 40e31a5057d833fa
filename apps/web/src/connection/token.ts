const KEY = 'plumbline-session';

/** The token of this tab's session: it lives as long as the tab, and no other origin can read it. */
export function tokenHeader(): Readonly<Record<string, string>> {
  const token = sessionStorage.getItem(KEY);
  return token === null ? {} : { 'X-Plumbline-Session': token };
}

export function hasToken(): boolean {
  return sessionStorage.getItem(KEY) !== null;
}

export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}
