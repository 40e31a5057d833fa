import { onPhone } from './on-phone.ts';

const KEY = 'plumbline-session';

/** On the computer a token lives as long as its tab; a phone keeps its own until it is revoked. No other origin reads either. */
function kept(): Storage {
  return onPhone() ? localStorage : sessionStorage;
}

export function tokenHeader(): Readonly<Record<string, string>> {
  const token = kept().getItem(KEY);
  return token === null ? {} : { 'X-Plumbline-Session': token };
}

export function hasToken(): boolean {
  return kept().getItem(KEY) !== null;
}

export function keepToken(token: string): void {
  kept().setItem(KEY, token);
}

export function forgetToken(): void {
  kept().removeItem(KEY);
}
