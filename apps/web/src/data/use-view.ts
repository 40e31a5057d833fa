import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ask } from '../connection/ask.ts';
import { onPhone } from '../connection/on-phone.ts';

/** What the server shows at `path`, kept until something is written. */
export function useView<View>(path: string): UseQueryResult<View, Error> {
  return useQuery(viewAt<View>(path));
}

export function viewAt<View>(path: string) {
  return queryOptions<View, Error>({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      if (!onPhone()) return ask<View>('GET', path, { signal });
      const { askOrKept } = await import('../offline/ask-or-kept.ts');
      return askOrKept<View>(path, signal);
    },
  });
}
