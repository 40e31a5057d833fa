import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CONNECTION } from '../words/connection.ts';
import { Loading } from './loading.tsx';
import { ProblemNote } from './problem-note.tsx';

interface Props<View> {
  readonly query: UseQueryResult<View, Error>;
  readonly children: (view: View) => ReactNode;
}

/** A view once it is there: until then that it is loading, or what went wrong and a way on. */
export function Viewed<View>({ query, children }: Props<View>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <ProblemNote says={query.error.message}>
        <button type="button" onClick={() => query.refetch()}>
          {CONNECTION.again}
        </button>
      </ProblemNote>
    );
  }
  return <Loading />;
}
