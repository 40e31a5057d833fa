import type { StateView, WhyView } from '@plumbline/application';
import type { ComponentType } from 'react';
import type { Door } from '../connection/connect.ts';
import { hasToken } from '../connection/token.ts';
import { queryClient } from '../data/query-client.ts';
import { viewAt } from '../data/use-view.ts';

let atHand: ComponentType | undefined;

export async function loadWhy(): Promise<{ readonly default: ComponentType }> {
  const { WhyPage } = await import('../pages/why/why-page.tsx');
  atHand = WhyPage;
  return { default: WhyPage };
}

/** The home page, once its script is there. */
export function whyAtHand(): ComponentType | undefined {
  return atHand;
}

/**
 * Fetches the home page's script and what it shows side by side, where it is the one that is opened. Settles once
 * the script is there, or can not be had.
 */
export async function hurryHome(connecting: Promise<Door>): Promise<void> {
  if (location.pathname !== '/') return;
  if (hasToken()) askAhead();
  else connecting.then((door) => (door === null ? askAhead() : undefined)).catch(() => {});
  // Whatever fails here is asked for again by the page, which says what went wrong.
  await loadWhy().catch(() => {});
}

function askAhead(): void {
  queryClient.prefetchQuery(viewAt<StateView>('/api/state')).catch(() => {});
  queryClient.prefetchQuery(viewAt<WhyView>('/api/why')).catch(() => {});
}
