import { Component, type ReactNode } from 'react';
import { Refused } from '../connection/refused.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { CONNECTION } from '../words/connection.ts';
import { SHELL } from '../words/shell.ts';

interface Props {
  readonly children: ReactNode;
}

/** Where the page cannot connect: says why, and how to come by a link that works. */
export class ConnectionBoundary extends Component<Props, { readonly says: string | null }> {
  override state: { readonly says: string | null } = { says: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { says: thrown instanceof Refused ? thrown.message : SHELL.fault };
  }

  override render() {
    if (this.state.says === null) return this.props.children;
    return (
      <main className="alone">
        <ProblemNote title={CONNECTION.title} says={this.state.says}>
          <button type="button" onClick={() => location.reload()}>
            {CONNECTION.again}
          </button>
        </ProblemNote>
      </main>
    );
  }
}
