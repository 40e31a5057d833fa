import { useQuery } from '@tanstack/react-query';
import { ask } from '../connection/ask.ts';

const PATH = '/api/me';

interface Me {
  readonly email: string;
  readonly role: string;
}

/** Who is signed in on a server for many, on whosever pages. */
export function useMe() {
  return useQuery({
    queryKey: [PATH],
    queryFn: ({ signal }) => ask<Me>('GET', PATH, { signal }),
  });
}
