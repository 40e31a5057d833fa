import type { ReactNode } from 'react';

interface Props {
  /** What happened, what was kept and what to do. */
  readonly says: string;
  readonly title?: string;
  /** Ways on. */
  readonly children?: ReactNode;
}

export function ProblemNote({ says, title, children }: Props) {
  return (
    <div className="note note-bad" role="alert">
      {title !== undefined && <h2>{title}</h2>}
      <p>{says}</p>
      {children !== undefined && <div className="buttons">{children}</div>}
    </div>
  );
}
