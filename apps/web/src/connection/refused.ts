import { CONNECTION } from '../words/connection.ts';
import { PHONE } from '../words/phone.ts';
import { onPhone } from './on-phone.ts';

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
  return new Refused('gone', onPhone() ? PHONE.gone : CONNECTION.gone);
}

/** What the server's answer to a refused request says; a sentence of our own where it says nothing. */
export function refusalIn(given: unknown): Refused {
  const problem = (given as { problem?: { code?: unknown; says?: unknown } } | null)?.problem;
  const { code, says } = problem ?? {};
  return typeof code === 'string' && typeof says === 'string'
    ? new Refused(code, says)
    : new Refused('fault', CONNECTION.strange);
}
