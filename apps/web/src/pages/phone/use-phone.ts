import type { PhoneView } from '@plumbline/application';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../connection/ask.ts';

const PATH = '/api/phone';
/** A phone that pairs shall show in the list while one looks. */
const LOOK_EVERY_MS = 2000;

interface Step {
  readonly method: 'POST' | 'DELETE';
  /** Below `/api/phone`. */
  readonly path?: string;
}

/** The listener for phones, as it is, and whatever is done to it. */
export function usePhone() {
  const client = useQueryClient();
  const query = useQuery<PhoneView, Error>({
    queryKey: [PATH],
    queryFn: ({ signal }) => ask<PhoneView>('GET', PATH, { signal }),
    refetchInterval: ({ state }) => (state.data?.isOpen ? LOOK_EVERY_MS : false),
  });
  const step = useMutation<PhoneView, Error, Step>({
    mutationFn: ({ method, path = '' }) =>
      ask<PhoneView>(method, `${PATH}${path}`, method === 'POST' ? { body: {} } : {}),
    onSuccess: (view) => client.setQueryData([PATH], view),
  });
  return { query, step };
}
