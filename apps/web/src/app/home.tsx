import type { StateView } from '@plumbline/application';
import { lazy } from 'react';
import { Redirect } from 'wouter';
import { useView } from '../data/use-view.ts';
import { Viewed } from '../parts/viewed.tsx';
import { loadWhy } from './hurry-home.ts';

const WhyPage = lazy(() => loadWhy().then((m) => ({ default: m.WhyPage })));

/** The answer; where nothing was ever brought, the first evening instead. */
export function Home() {
  const query = useView<StateView>('/api/state');
  return (
    <Viewed query={query}>
      {({ isEmpty }) => (isEmpty ? <Redirect to="/begin" replace /> : <WhyPage />)}
    </Viewed>
  );
}
