import type { StateView, WhyView } from '@plumbline/application';
import { hasToken } from '../connection/token.ts';
import { queryClient } from '../data/query-client.ts';
import { viewAt } from '../data/use-view.ts';

export const loadWhy = () => import('../pages/why/why-page.tsx');

/** Fetches the home page's script and what it shows side by side, where it is the one that is opened. */
export function hurryHome(connecting: Promise<string | null>): void {
  if (location.pathname !== '/') return;
  // Whatever fails here is asked for again by the page, which says what went wrong.
  loadWhy().catch(() => {});
  if (hasToken()) askAhead();
  else connecting.then((code) => (code === null ? askAhead() : undefined)).catch(() => {});
}

function askAhead(): void {
  queryClient.prefetchQuery(viewAt<StateView>('/api/state')).catch(() => {});
  queryClient.prefetchQuery(viewAt<WhyView>('/api/why')).catch(() => {});
}
