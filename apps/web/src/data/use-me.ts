import { useQuery } from '@tanstack/react-query';
import { ask } from '../connection/ask.ts';

const PATH = '/api/me';

interface Me {
  readonly email: string;
  readonly role: string;
}

const WITH_RUNNERS: ReadonlySet<string> = new Set(['clinician', 'coach']);

/** Whether runners may let somebody of this role see something. */
export function mayHaveRunners(role: string): boolean {
  return WITH_RUNNERS.has(role);
}

/** Who is signed in on a server for many, on whosever pages. */
export function useMe() {
  return useQuery({
    queryKey: [PATH],
    queryFn: ({ signal }) => ask<Me>('GET', PATH, { signal }),
  });
}
