import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, use } from 'react';
import { queryClient } from '../data/query-client.ts';
import { FaultBoundary } from '../parts/fault-boundary.tsx';
import { Loading } from '../parts/loading.tsx';
import { UndoProvider } from '../parts/undo.tsx';
import { CONNECTION } from '../words/connection.ts';
import { ConnectionBoundary } from './connection-boundary.tsx';
import { Pages } from './pages.tsx';
import { Shell } from './shell.tsx';

interface Props {
  /** Settles once the page may ask the server. */
  readonly connecting: Promise<void>;
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
  use(connecting);
  return (
    <UndoProvider>
      <Shell>
        <FaultBoundary>
          <Suspense fallback={<Loading />}>
            <Pages />
          </Suspense>
        </FaultBoundary>
      </Shell>
    </UndoProvider>
  );
}
