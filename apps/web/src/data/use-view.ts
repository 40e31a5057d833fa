import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ask } from '../connection/ask.ts';

/** What the server shows at `path`, kept until something is written. */
export function useView<View>(path: string): UseQueryResult<View, Error> {
  return useQuery<View, Error>({
    queryKey: [path],
    queryFn: ({ signal }) => ask<View>('GET', path, { signal }),
  });
}
