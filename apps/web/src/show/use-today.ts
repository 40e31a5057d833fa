import type { StateView } from '@plumbline/application';
import { useView } from '../data/use-view.ts';
import { localDay } from './days.ts';

/** The runner's day, as Plumbline counts it; the browser's until that is known. */
export function useToday(): string {
  const { data } = useView<StateView>('/api/state');
  return data?.today ?? localDay(new Date());
}
