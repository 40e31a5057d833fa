import { Component, type ReactNode } from 'react';
import { CONNECTION } from '../words/connection.ts';
import { SHELL } from '../words/shell.ts';
import { ProblemNote } from './problem-note.tsx';

interface Props {
  /** The address that is shown: what failed at one may be well at another. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly says: string | null;
  readonly at: string;
}

/** Catches what a page stumbles over, so that it ends in a sentence and a way on. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { says: null, at: this.props.place };

  static getDerivedStateFromError(thrown: unknown) {
    return { says: isUnreachable(thrown) ? CONNECTION.gone : SHELL.fault };
  }

  static getDerivedStateFromProps({ place }: Props, { at }: State): Partial<State> | null {
    return place === at ? null : { says: null, at: place };
  }

  override render() {
    const { says } = this.state;
    if (says === null) return this.props.children;
    return (
      <ProblemNote says={says}>
        <button type="button" onClick={() => location.reload()}>
          {SHELL.reload}
        </button>
      </ProblemNote>
    );
  }
}

/** A page's script is fetched when it is first opened; each browser says in its own words that it did not come. */
function isUnreachable(thrown: unknown): boolean {
  return (
    thrown instanceof TypeError &&
    /dynamically imported module|module script|preload/i.test(thrown.message)
  );
}
