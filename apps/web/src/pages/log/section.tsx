import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What is in it already. */
  readonly said: string;
  /** Unfolded from the start. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** One fold of the form. */
export function Section({ title, said, open = false, children }: Props) {
  return (
    <details className="card log-fold" open={open}>
      <summary>
        <span className="log-fold-title">{title}</span>
        <span className="log-fold-said">{said}</span>
      </summary>
      <div className="log-fold-body">{children}</div>
    </details>
  );
}
