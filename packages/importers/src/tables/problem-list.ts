import { LIMITS } from '../archive/limits.ts';
import type { ImportProblem } from '../file-reading.ts';

/** Gathers problems of one file: the first thousand as they are, of the rest how many there were. */
export interface ProblemList {
  readonly add: (problem: ImportProblem) => void;
  readonly all: () => readonly ImportProblem[];
}

export function problemList(start: readonly ImportProblem[] = []): ProblemList {
  const kept = [...start];
  let more = 0;
  let last: ImportProblem | undefined;
  return {
    add(problem) {
      if (kept.length < LIMITS.problems) kept.push(problem);
      else {
        more += 1;
        last = problem;
      }
    },
    all: () => (last ? [...kept, { ...last, received: `${more} more such, this the last` }] : kept),
  };
}
