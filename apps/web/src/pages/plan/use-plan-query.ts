import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type PlanQuery, readPlanQuery, writePlanQuery } from './plan-query.ts';

export type ChangePlan = (changed: Partial<PlanQuery>) => void;

/** What the address asks for, and a way to ask for something else. */
export function usePlanQuery(): { readonly asked: PlanQuery; readonly change: ChangePlan } {
  const search = useSearch();
  const [, go] = useLocation();
  const asked = useMemo(() => readPlanQuery(search), [search]);
  const change = useCallback(
    (changed: Partial<PlanQuery>) => {
      const written = writePlanQuery({ ...readPlanQuery(location.search), ...changed });
      go(`/plan${written}`, { replace: true });
    },
    [go],
  );
  return { asked, change };
}
