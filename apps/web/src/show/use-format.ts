import type { StateView } from '@plumbline/application';
import { useMemo } from 'react';
import { useView } from '../data/use-view.ts';
import { type Format, formatFor } from './format.ts';

const METRIC: Format['units'] = { units: 'metric', temperature: 'celsius' };

/** The runner's units; metric until they are known. */
export function useFormat(): Format {
  const { data } = useView<StateView>('/api/state');
  const { units, temperature } = data?.profile ?? METRIC;
  return useMemo(() => formatFor({ units, temperature }), [units, temperature]);
}
