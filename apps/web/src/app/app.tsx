import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, use } from 'react';
import { useLocation } from 'wouter';
import type { Door } from '../connection/connect.ts';
import { onServer } from '../connection/on-server.ts';
import { whoseAt } from '../connection/whose.ts';
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

const RunnerApp = lazy(() =>
  import('../pages/runners/runner-app.tsx').then((m) => ({ default: m.RunnerApp })),
);

const DoorPage = lazy(() =>
  import('../pages/sign-in/door-page.tsx').then((m) => ({ default: m.DoorPage })),
);

interface Props {
  /** Settles once it is known what stands before the app. */
  readonly connecting: Promise<Door>;
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
  const door = use(connecting);
  const [place] = useLocation();
  if (door === 'sign-in') return <DoorPage />;
  if (door !== null) return <PairPage code={door.pair} />;
  const runner = onServer() ? whoseAt(place) : null;
  if (runner !== null) {
    return (
      <UndoProvider>
        <FaultBoundary place={place}>
          <RunnerApp key={runner} id={runner} />
        </FaultBoundary>
      </UndoProvider>
    );
  }
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
