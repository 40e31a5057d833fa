import { useCallback, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

export interface OpenCauses {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string, isOpen: boolean) => void;
  /** The cause that the address asks for; null without one. */
  readonly asked: string | null;
}

/** Which causes are opened; the latest is in the address, so that a link leads to it: `/?cause=overload`, a guest's `…/why?cause=overload`. */
export function useOpenCauses(): OpenCauses {
  const asked = new URLSearchParams(useSearch()).get('cause');
  const [place, go] = useLocation();
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(asked ? [asked] : []));
  useEffect(() => {
    if (asked !== null) setOpened((before) => new Set([...before, asked]));
  }, [asked]);
  const toggle = useCallback(
    (id: string, isOpen: boolean) => {
      setOpened((before) => {
        if (before.has(id) === isOpen) return before;
        const after = new Set(before);
        if (isOpen) after.add(id);
        else after.delete(id);
        return after;
      });
      const address = new URLSearchParams(location.search).get('cause');
      if (isOpen && address !== id) go(`${place}?cause=${id}`, { replace: true });
      if (!isOpen && address === id) go(place, { replace: true });
    },
    [go, place],
  );
  return { isOpen: (id) => opened.has(id), toggle, asked };
}
