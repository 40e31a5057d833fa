import { type RefObject, useLayoutEffect, useState } from 'react';
import { type RowWindow, windowRows } from './window-rows.ts';

/** Which of `count` rows of `height` px are near the screen, as the page scrolls. */
export function useWindowRows(
  body: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): RowWindow {
  const [shown, setShown] = useState(() => windowRows(count, height, 0, innerHeight));
  useLayoutEffect(() => {
    const look = () => {
      const above = -(body.current?.getBoundingClientRect().top ?? 0);
      const next = windowRows(count, height, above, innerHeight);
      setShown((was) => (was.first === next.first && was.end === next.end ? was : next));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [body, count, height]);
  // Until the effect has run, a window of more rows than there are is cut.
  return { first: Math.min(shown.first, Math.max(0, count - 1)), end: Math.min(shown.end, count) };
}
