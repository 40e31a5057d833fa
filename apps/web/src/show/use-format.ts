import type { StateView } from '@plumbline/application';
import { useView } from '../data/use-view.ts';
import { type Format, formatFor } from './format.ts';

const METRIC: Format['units'] = { units: 'metric', temperature: 'celsius' };

/** The runner's units; metric until they are known. */
export function useFormat(): Format {
  const { data } = useView<StateView>('/api/state');
  return formatOnce(data?.profile ?? METRIC);
}

const FORMATS = new Map<string, Format>();

/** Many parts of a page ask at once, and what formats numbers is slow to make. */
function formatOnce({ units, temperature }: Format['units']): Format {
  const key = `${units} ${temperature}`;
  const format = FORMATS.get(key) ?? formatFor({ units, temperature });
  FORMATS.set(key, format);
  return format;
}
