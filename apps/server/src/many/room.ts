import { type Home, takenEntries } from '@plumbline/application';
import { Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { makeDownloads, makeRoutes } from '../app.ts';
import { openDesks } from '../desks.ts';
import { framedPages } from '../framed-pages.ts';
import { imports } from '../imports.ts';
import { refused } from '../server-problem.ts';
import { tickets } from '../tickets.ts';

/** Hears which route answered, by its pattern: an address itself may hold ids. */
type Heard = (route: string) => void;

/** One runner's data as one person may see them, ready to answer. */
export interface Room {
  readonly answer: (request: Request, heard: Heard) => Promise<Response>;
  /** Whether something runs in it that would be lost with it. */
  readonly isBusy: () => boolean;
  readonly close: () => Promise<void>;
}

export interface RoomParts {
  readonly home: Home;
  readonly now: () => Date;
  readonly onFault: (thrown: unknown) => void;
}

export function openRoom({ home, now, onFault }: RoomParts): Room {
  const desks = openDesks({ home, now });
  const jobs = imports({ home, now, onFault });
  const given = tickets(now);
  const entrance = { desks, now, tickets: given, framed: framedPages(given) };
  const app = new Hono<{ Bindings: { heard: Heard } }>();
  app.use(async (c, next) => {
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL');
    if (!route) return refused('unknown-path');
    c.env.heard(`${route.method} ${route.path}`);
    return next();
  });
  app.route('/', makeDownloads(entrance));
  app.route(
    '/',
    makeRoutes({ ...entrance, onFault, imports: jobs, taken: takenEntries(home.folder) }),
  );
  return {
    answer: async (request, heard) => app.fetch(request, { heard }),
    isBusy: () => jobs.current()?.state === 'running',
    close: async () => {
      await jobs.end();
      await desks.close();
    },
  };
}
