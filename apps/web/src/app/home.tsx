import type { StateView } from '@plumbline/application';
import { lazy, useState } from 'react';
import { Redirect } from 'wouter';
import { onServer } from '../connection/on-server.ts';
import { mayHaveRunners, useMe } from '../data/use-me.ts';
import { useView } from '../data/use-view.ts';
import { Viewed } from '../parts/viewed.tsx';
import { loadWhy, whyAtHand } from './hurry-home.ts';

const LazyWhy = lazy(loadWhy);

/** The answer; where nothing was ever brought, the first evening instead, or the runners of a clinician or a coach. */
export function Home() {
  const query = useView<StateView>('/api/state');
  // A lazy page waits a third of a second more even where its script is there.
  const [WhyPage] = useState(() => whyAtHand() ?? LazyWhy);
  return <Viewed query={query}>{({ isEmpty }) => (isEmpty ? <Beginning /> : <WhyPage />)}</Viewed>;
}

function Beginning() {
  return onServer() ? <BeginningOnServer /> : <Redirect to="/begin" replace />;
}

function BeginningOnServer() {
  const { data, isPending } = useMe();
  if (isPending) return null;
  return <Redirect to={data && mayHaveRunners(data.role) ? '/runners' : '/begin'} replace />;
}
