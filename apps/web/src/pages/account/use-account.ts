import { useQuery } from '@tanstack/react-query';
import { ask } from '../../connection/ask.ts';

export const ACCOUNT_KEY = ['/api/account'];

export interface OwnSession {
  readonly isThis: boolean;
  /** ISO 8601. */
  readonly begun: string;
  readonly ends: string;
  readonly browser: string;
}

interface Account {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly hasSecondFactor: boolean;
  readonly sessions: readonly OwnSession[];
}

/** Who one is here, and where one is signed in. */
export function useAccount() {
  return useQuery({ queryKey: ACCOUNT_KEY, queryFn: () => ask<Account>('GET', '/api/account') });
}
