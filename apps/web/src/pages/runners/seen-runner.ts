import { createContext, useContext } from 'react';

/** A runner who lets one see something, as `GET /api/runners` gives them. */
export interface SeenRunner {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly mayWrite: boolean;
}

const SeenRunnerContext = createContext<SeenRunner | undefined>(undefined);
export const SeenRunnerProvider = SeenRunnerContext.Provider;

/** The runner whose pages these are; nobody where they are one's own. */
export function useSeenRunnerIfAny(): SeenRunner | undefined {
  return useContext(SeenRunnerContext);
}

export function useSeenRunner(): SeenRunner {
  const runner = useContext(SeenRunnerContext);
  if (!runner) throw new Error('outside the pages of a runner');
  return runner;
}
