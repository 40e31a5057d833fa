import type { StateView, Written } from '@plumbline/application';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../connection/ask.ts';
import { onPhone } from '../connection/on-phone.ts';
import { ofWhose, whoseAt } from '../connection/whose.ts';
import { useUndo } from '../parts/undo.tsx';
import { PHONE } from '../words/phone.ts';

const ANSWER = '/api/why';
const STATE = '/api/state';

export interface Write {
  readonly method: 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Said once it is written: what was done, for the bar that offers to take it back. */
  readonly says: string | ((written: Written) => string);
  /** Called once it is kept, before the pages have looked again. */
  readonly onKept?: (written: Written | 'waiting') => void;
}

/** Writes, has every page look again, and offers to take it back. */
export function useWrite() {
  const client = useQueryClient();
  const { offer } = useUndo();
  return useMutation<Written | 'waiting', Error, Write>({
    mutationFn: async (write) => {
      const written = await (onPhone() ? writeFromPhone(write) : writeNow(write, client));
      if (written !== 'waiting') askAhead(client);
      write.onKept?.(written);
      return written;
    },
    onSuccess: async (written, { says }) => {
      if (written === 'waiting') {
        offer({ says: PHONE.kept, undo: null });
        return showWaiting(client);
      }
      // What somebody else wrote, the runner changes back.
      const undo = whoseAt(location.pathname) === null ? written.undo : null;
      offer({ says: typeof says === 'string' ? says : says(written), undo });
      await client.invalidateQueries();
    },
  });
}

/** The answer takes longest: where it was looked at before, it is asked for first, while the runner still looks elsewhere. */
function askAhead(client: QueryClient): void {
  const queryKey = [ofWhose(ANSWER)];
  if (client.getQueryData(queryKey) !== undefined) {
    client.refetchQueries({ queryKey, exact: true, type: 'inactive' }).catch(() => {});
  }
}

function writeNow({ method, path, body }: Write, client?: QueryClient): Promise<Written> {
  const isSample = client?.getQueryData<StateView>([ofWhose(STATE)])?.isSample;
  return ask<Written>(method, ofWhose(path), {
    ...(body === undefined ? {} : { body }),
    ...(isSample === undefined ? {} : { isSample }),
  });
}

async function writeFromPhone(write: Write): Promise<Written | 'waiting'> {
  const { mayWait, phoneOutbox } = await import('../offline/phone-outbox.ts');
  const { path, body, says } = write;
  if (!mayWait(write) || typeof says !== 'string') return writeNow(write);
  return phoneOutbox.write({
    id: crypto.randomUUID(),
    path,
    body,
    says,
    madeAt: new Date().toISOString(),
    refused: null,
  });
}

/** Writes what waits on this phone into the views that are open. */
async function showWaiting(client: QueryClient): Promise<void> {
  const [{ phoneOutbox }, { withWaiting }] = await Promise.all([
    import('../offline/phone-outbox.ts'),
    import('../offline/with-waiting.ts'),
  ]);
  for (const path of ['/api/log', '/api/strength']) {
    client.setQueryData<unknown>([path], (view: unknown) =>
      view === undefined ? undefined : withWaiting(path, view, phoneOutbox.waiting()),
    );
  }
}
