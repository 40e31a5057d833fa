import { CONNECTION } from '../words/connection.ts';
import { whereabouts } from './whereabouts.ts';

/** A refusal of the server, or no answer at all, with a sentence for the runner. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, says: string) {
    super(says);
    this.name = 'Refused';
    this.code = code;
  }
}

export function gone(): Refused {
  return new Refused('gone', whereabouts().gone);
}

/** What the server's answer to a refused request says; a sentence of our own where it says nothing. */
export function refusalIn(given: unknown): Refused {
  const problem = (given as { problem?: { code?: unknown; says?: unknown } } | null)?.problem;
  const { code, says } = problem ?? {};
  return typeof code === 'string' && typeof says === 'string'
    ? new Refused(code, says)
    : new Refused('fault', CONNECTION.strange);
}
