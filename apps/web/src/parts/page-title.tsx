import { type ReactNode, useEffect, useRef } from 'react';
import { SHELL } from '../words/shell.ts';

/** The page's heading: names the tab and takes the focus, so that a screen reader hears where it is. */
export function PageTitle({ children }: { readonly children: string }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · ${SHELL.name}`;
    heading.current?.focus({ preventScroll: true });
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
