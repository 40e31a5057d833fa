import { Component, type ReactNode } from 'react';
import { SHELL } from '../words/shell.ts';
import { ProblemNote } from './problem-note.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Catches faults of the page's own, so that they end in a sentence and a way on. */
export class FaultBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <ProblemNote says={SHELL.fault}>
        <button type="button" onClick={() => location.reload()}>
          {SHELL.reload}
        </button>
      </ProblemNote>
    );
  }
}
