import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Tickets } from '../tickets.ts';

export interface TicketsFor {
  readonly secret: string;
  readonly runnerId: string;
  readonly personId: string;
  readonly now: () => Date;
}

const GOOD_FOR_MS = 60_000;
const TICKET = /^([0-9a-z]{1,12})\.([\w-]{43})$/;

/**
 * Tickets that any server of the same secret takes: signed, for one person and one runner's data, good for a minute.
 * There the person is signed in as well, so that one may be used twice within it.
 */
export function signedTickets({ secret, runnerId, personId, now }: TicketsFor): Tickets {
  const signed = (until: string) =>
    createHmac('sha256', secret).update(`ticket ${runnerId} ${personId} ${until}`).digest();
  return {
    give: () => {
      const until = (now().getTime() + GOOD_FOR_MS).toString(36);
      return `${until}.${signed(until).toString('base64url')}`;
    },
    take: (ticket) => {
      const [, until = '', signature = ''] = TICKET.exec(ticket) ?? [];
      if (until === '' || parseInt(until, 36) <= now().getTime()) return false;
      const given = Buffer.from(signature, 'base64url');
      const right = signed(until);
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
