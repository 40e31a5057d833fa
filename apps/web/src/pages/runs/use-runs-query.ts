import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { keepRunsAddress } from './last-runs-address.ts';
import { type RunsQuery, readRunsQuery, writeRunsQuery } from './runs-query.ts';

export type ChangeQuery = (changed: Partial<RunsQuery>) => void;

/** What the address asks for, and a way to ask for something else without a new entry in the history. */
export function useRunsQuery(): { readonly asked: RunsQuery; readonly change: ChangeQuery } {
  const search = useSearch();
  const [, go] = useLocation();
  const asked = useMemo(() => readRunsQuery(search), [search]);
  useEffect(() => keepRunsAddress(search), [search]);
  const change = useCallback(
    (changed: Partial<RunsQuery>) => {
      // Read anew: two changes may come before the page is drawn again.
      const written = writeRunsQuery({ ...readRunsQuery(location.search), ...changed });
      go(written === '' ? '/runs' : `/runs?${written}`, { replace: true });
    },
    [go],
  );
  return { asked, change };
}
