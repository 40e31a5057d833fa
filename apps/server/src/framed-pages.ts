import type { Tickets } from './tickets.ts';

/** Pages of an opened file, in memory until the browser's frame has fetched them: a frame can carry no token. */
export interface FramedPages {
  /** Lets go of what was held before. */
  readonly hold: (
    pages: Readonly<Record<string, string>>,
  ) => Promise<Readonly<Record<string, string>>>;
  readonly take: (ticket: string) => Promise<string | undefined>;
}

export function framedPages(tickets: Tickets): FramedPages {
  const held = new Map<string, string>();
  return {
    hold: async (pages) => {
      held.clear();
      const given = Object.entries(pages).map(([id, html]): [string, string] => {
        const ticket = tickets.give();
        held.set(ticket, html);
        return [id, ticket];
      });
      return Object.fromEntries(given);
    },
    take: async (ticket) => {
      const html = held.get(ticket);
      held.delete(ticket);
      return tickets.take(ticket) ? html : undefined;
    },
  };
}
