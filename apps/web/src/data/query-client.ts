import { QueryClient } from '@tanstack/react-query';

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
