import type { Written } from '@plumbline/application';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { ask } from '../connection/ask.ts';
import { SHELL } from '../words/shell.ts';
import './undo.css';

interface Offer {
  readonly says: string;
  /** Null where there is nothing to take back yet. */
  readonly undo: string | null;
}

interface Undo {
  readonly offer: (offer: Offer) => void;
}

const UndoContext = createContext<Undo>({ offer: () => {} });

export function useUndo(): Undo {
  return useContext(UndoContext);
}

/** One bar for the whole app: says what was just written and offers to take it back. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const [token, setToken] = useState<string | null>(null);
  const offer = useCallback(({ says, undo }: Offer) => {
    setSaid(says);
    setToken(undo);
  }, []);
  const undo = useMemo(() => ({ offer }), [offer]);

  async function takeBack() {
    setToken(null);
    try {
      await ask<Written>('POST', '/api/undo', { body: { undo: token } });
      setSaid(SHELL.undone);
      await client.invalidateQueries();
    } catch (thrown) {
      setSaid((thrown as Error).message);
    }
  }

  return (
    <UndoContext value={undo}>
      {children}
      <div className={said === '' ? 'undo undo-away' : 'undo'} role="status">
        <span>{said}</span>
        {token !== null && (
          <button type="button" onClick={takeBack}>
            {SHELL.undo}
          </button>
        )}
        {said !== '' && (
          <button type="button" className="quiet" onClick={() => setSaid('')}>
            {SHELL.dismiss}
          </button>
        )}
      </div>
    </UndoContext>
  );
}
