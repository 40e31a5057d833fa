import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly id: string;
  readonly children: ReactNode;
}

/** Whether the page has shown a subject before: the first leaves the focus on the page's title. */
let hasShown = false;

/** The heading of what is written about; takes the focus when the runner goes on to another. */
export function SubjectHeading({ id, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasShown) heading.current?.focus();
    hasShown = true;
  }, []);
  return (
    <h2 ref={heading} id={id} tabIndex={-1}>
      {children}
    </h2>
  );
}
