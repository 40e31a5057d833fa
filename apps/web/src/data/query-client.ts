import { QueryClient } from '@tanstack/react-query';
import { whoseAt } from '../connection/whose.ts';

/**
 * The server is on this machine, or on the home network: what it says stays true until something is written, and asking
 * again costs nothing. Whether the browser thinks that it is online says nothing of either.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: 'always',
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** By whose data they are: each runner's revisions are counted apart. */
const newest = new Map<string, number>();

/**
 * Whoever asks learns by the revision whether another tab, a phone or an import has written since: then what is shown is
 * asked for again, a plan above all, which a safety answer may have taken back.
 */
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type !== 'updated' || query.state.status !== 'success') return;
  const revision = revisionOf(query.state.data);
  const whose = whoseOf(query.queryKey);
  const before = newest.get(whose);
  if (revision === undefined || revision <= (before ?? 0)) return;
  newest.set(whose, revision);
  if (before === undefined) return;
  const isOlder = (data: unknown) => data !== undefined && revisionOf(data) !== revision;
  queryClient
    .invalidateQueries(
      { predicate: ({ queryKey, state }) => whoseOf(queryKey) === whose && isOlder(state.data) },
      { cancelRefetch: false },
    )
    .catch(() => {});
});

function whoseOf([path]: readonly unknown[]): string {
  return whoseAt(String(path).replace(/^\/api/, '')) ?? '';
}

function revisionOf(view: unknown): number | undefined {
  if (typeof view !== 'object' || view === null || !('revision' in view)) return undefined;
  return typeof view.revision === 'number' ? view.revision : undefined;
}
