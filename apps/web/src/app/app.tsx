import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, use } from 'react';
import { useLocation } from 'wouter';
import { queryClient } from '../data/query-client.ts';
import { FaultBoundary } from '../parts/fault-boundary.tsx';
import { Loading } from '../parts/loading.tsx';
import { UndoProvider } from '../parts/undo.tsx';
import { CONNECTION } from '../words/connection.ts';
import { ConnectionBoundary } from './connection-boundary.tsx';
import { Pages } from './pages.tsx';
import { Shell } from './shell.tsx';

const PairPage = lazy(() =>
  import('../pages/pair/pair-page.tsx').then((m) => ({ default: m.PairPage })),
);

interface Props {
  /** Settles once the page may ask the server: with the code that a phone has to pair with first, or null. */
  readonly connecting: Promise<string | null>;
}

export function App({ connecting }: Props) {
  return (
    <QueryClientProvider client={queryClient}>
      <ConnectionBoundary>
        <Suspense fallback={<Loading says={CONNECTION.opening} />}>
          <Connected connecting={connecting} />
        </Suspense>
      </ConnectionBoundary>
    </QueryClientProvider>
  );
}

function Connected({ connecting }: Props) {
  const code = use(connecting);
  const [place] = useLocation();
  if (code !== null) return <PairPage code={code} />;
  return (
    <UndoProvider>
      <Shell>
        <FaultBoundary place={place}>
          <Suspense fallback={<Loading />}>
            <Pages />
          </Suspense>
        </FaultBoundary>
      </Shell>
    </UndoProvider>
  );
}
