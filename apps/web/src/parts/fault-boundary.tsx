import { Component, type ReactNode } from 'react';
import { reloadOnceAnswered } from '../connection/reach.ts';
import { gone } from '../connection/refused.ts';
import { CONNECTION } from '../words/connection.ts';
import { SHELL } from '../words/shell.ts';
import { PageTitle } from './page-title.tsx';
import { ProblemNote } from './problem-note.tsx';

interface Props {
  /** The address that is shown: what failed at one may be well at another. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly fault: 'unreachable' | 'ours' | null;
  readonly at: string;
}

/** Catches what a page stumbles over, so that it ends in a sentence and a way on. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { fault: null, at: this.props.place };

  static getDerivedStateFromError(thrown: unknown) {
    return { fault: isUnreachable(thrown) ? 'unreachable' : 'ours' };
  }

  static getDerivedStateFromProps({ place }: Props, { at }: State): Partial<State> | null {
    return place === at ? null : { fault: null, at: place };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    if (fault === 'unreachable') return <Unreachable />;
    return (
      <>
        <PageTitle>{SHELL.faultTitle}</PageTitle>
        <ProblemNote says={SHELL.fault}>
          <button type="button" onClick={() => location.reload()}>
            {SHELL.reload}
          </button>
        </ProblemNote>
      </>
    );
  }
}

function Unreachable() {
  return (
    <>
      <PageTitle>{CONNECTION.title}</PageTitle>
      <ProblemNote says={gone().message}>
        <button type="button" onClick={() => void reloadOnceAnswered()}>
          {CONNECTION.again}
        </button>
      </ProblemNote>
    </>
  );
}

/** A page's script and style are fetched when it is first opened; each browser, and Vite for the style, says in its own words that they did not come. */
function isUnreachable(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    /dynamically imported module|module script|preload/i.test(thrown.message)
  );
}
