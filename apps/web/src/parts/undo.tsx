import type { Written } from '@plumbline/application';
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
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

/** Long enough to find the button by keyboard; what was written can be changed back on its own page after that. */
const SHOWN_MS = 30_000;

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
  useEffect(() => {
    if (said === '') return;
    const gone = setTimeout(() => setSaid(''), SHOWN_MS);
    return () => clearTimeout(gone);
  }, [said]);

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
        {said !== '' && token !== null && (
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
