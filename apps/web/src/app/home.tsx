import type { StateView } from '@plumbline/application';
import { lazy, useEffect } from 'react';
import { Redirect } from 'wouter';
import { useView } from '../data/use-view.ts';
import { Viewed } from '../parts/viewed.tsx';

const loadWhy = () => import('../pages/why/why-page.tsx');
const WhyPage = lazy(() => loadWhy().then((m) => ({ default: m.WhyPage })));

/** The answer; where nothing was ever brought, the first evening instead. */
export function Home() {
  const query = useView<StateView>('/api/state');
  useEffect(() => {
    // Fetched while the state is asked for: both are needed before anything shows.
    void loadWhy();
  }, []);
  return (
    <Viewed query={query}>
      {({ isEmpty }) => (isEmpty ? <Redirect to="/begin" replace /> : <WhyPage />)}
    </Viewed>
  );
}
