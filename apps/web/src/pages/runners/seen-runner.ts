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

export function useSeenRunner(): SeenRunner {
  const runner = useContext(SeenRunnerContext);
  if (!runner) throw new Error('outside the pages of a runner');
  return runner;
}
