import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** A new page begins at its top; one that is come back to stands where it was left, as the browser does by itself. */
export function useTopOfPage(): void {
  const [path] = useLocation();
  const isBack = useRef(true);
  useEffect(() => {
    const note = () => {
      isBack.current = true;
    };
    addEventListener('popstate', note, { capture: true });
    return () => removeEventListener('popstate', note, { capture: true });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the path that counts
  useLayoutEffect(() => {
    if (!isBack.current) scrollTo({ top: 0, behavior: 'instant' });
    isBack.current = false;
  }, [path]);
}
