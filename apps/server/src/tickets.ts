import { randomBytes } from 'node:crypto';

const TICKET_BYTES = 32;
const GOOD_FOR_MS = 60_000;

/**
 * Lets a browser fetch one download without the token, which a link cannot carry: each is good once, for a
 * minute, and cannot be guessed.
 */
export interface Tickets {
  readonly give: () => string;
  readonly take: (ticket: string) => boolean;
}

export function tickets(now: () => Date): Tickets {
  const goodUntil = new Map<string, number>();
  return {
    give: () => {
      const at = now().getTime();
      for (const [ticket, until] of goodUntil) if (until <= at) goodUntil.delete(ticket);
      const ticket = randomBytes(TICKET_BYTES).toString('base64url');
      goodUntil.set(ticket, at + GOOD_FOR_MS);
      return ticket;
    },
    take: (ticket) => {
      const until = goodUntil.get(ticket);
      goodUntil.delete(ticket);
      return until !== undefined && now().getTime() < until;
    },
  };
}
