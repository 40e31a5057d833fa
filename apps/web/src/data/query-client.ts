import { QueryClient } from '@tanstack/react-query';

/** The server is on this machine: what it says stays true until something is written, and asking again costs nothing. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: 'always' },
    mutations: { retry: false },
  },
});
