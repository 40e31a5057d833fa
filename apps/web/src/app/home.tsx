import type { StateView } from '@plumbline/application';
import { lazy, useState } from 'react';
import { Redirect } from 'wouter';
import { useView } from '../data/use-view.ts';
import { Viewed } from '../parts/viewed.tsx';
import { loadWhy, whyAtHand } from './hurry-home.ts';

const LazyWhy = lazy(loadWhy);

/** The answer; where nothing was ever brought, the first evening instead. */
export function Home() {
  const query = useView<StateView>('/api/state');
  // A lazy page waits a third of a second more even where its script is there.
  const [WhyPage] = useState(() => whyAtHand() ?? LazyWhy);
  return (
    <Viewed query={query}>
      {({ isEmpty }) => (isEmpty ? <Redirect to="/begin" replace /> : <WhyPage />)}
    </Viewed>
  );
}
