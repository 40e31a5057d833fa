import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ask } from '../connection/ask.ts';
import { onPhone } from '../connection/on-phone.ts';
import { ofWhose } from '../connection/whose.ts';

/** What the server shows at `path` of whom the page shows, kept until something is written. */
export function useView<View>(path: string): UseQueryResult<View, Error> {
  return useQuery(viewAt<View>(path));
}

export function viewAt<View>(of: string) {
  const path = ofWhose(of);
  return queryOptions<View, Error>({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      if (!onPhone()) return ask<View>('GET', path, { signal });
      const { askOrKept } = await import('../offline/ask-or-kept.ts');
      return askOrKept<View>(path, signal);
    },
  });
}
