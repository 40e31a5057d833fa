import {
  guestStateView,
  type Home,
  type Snapshot,
  sharedRevision,
  snapshotTold,
  type TakenEntries,
  type UndoList,
} from '@plumbline/application';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import manifest from '../../package.json' with { type: 'json' };
import { makeDownloads, makeRoutes } from '../app.ts';
import { type Desks, openDesks } from '../desks.ts';
import type { FramedPages } from '../framed-pages.ts';
import type { Imports } from '../imports.ts';
import { show } from '../routes/answers.ts';
import { refused } from '../server-problem.ts';
import type { Tickets } from '../tickets.ts';
import type { GuestRights, Rights } from './access/kinds.ts';
import { actOf, verdictOn } from './access/rules.ts';
import { type CaseParts, makeCaseRoutes } from './caseload/case-routes.ts';
import { type TakenParts, toTakeAlong } from './caseload/to-take-along.ts';

/** Hears which route answered, by its pattern: an address itself may hold ids. */
type Heard = (route: string) => void;

/** One runner's data as one person may see them, ready to answer. */
export interface Room {
  readonly answer: (request: Request, heard: Heard) => Promise<Response>;
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly close: () => Promise<void>;
}

export interface RoomParts {
  readonly home: Home;
  readonly imports: Imports;
  readonly tickets: Tickets;
  readonly framed: FramedPages;
  readonly undos: UndoList;
  readonly taken: TakenEntries;
  readonly now: () => Date;
  readonly onFault: (thrown: unknown) => void;
  readonly rights: Rights;
  readonly said: TakenParts & Pick<CaseParts, 'personId'>;
  /** Hears that something was written, before it is answered. */
  readonly onWritten: () => Promise<void>;
  /** Notes that somebody else asked, before they are answered. */
  readonly onGuest: (asked: { readonly act: string; readonly route: string }) => Promise<void>;
  /** Hears that the records may have changed. */
  readonly onChange: () => void;
}

export function openRoom(parts: RoomParts): Room {
  const { home, imports, tickets, framed, taken, undos, now, onFault, rights } = parts;
  const shown = rights === 'own' ? {} : { shownAs: shownTo(rights) };
  const desks = openDesks({ home, now, nextRevision: sharedRevision, undos, ...shown });
  const entrance = { desks, now, tickets, framed };
  const app = new Hono<RoomEnv>();
  app.use(gate(parts, desks));
  if (rights !== 'own') app.get('/api/state', (c) => guestState(c, desks));
  app.route('/', makeCaseRoutes({ ...parts.said, rights, now }));
  const beside = () => toTakeAlong(parts.said);
  app.route('/', makeDownloads({ ...entrance, beside }));
  app.route('/', makeRoutes({ ...entrance, onFault, imports, taken }));
  // Whoever asked for the room tells a database that is away from a fault.
  app.onError((thrown) => {
    throw thrown;
  });
  return {
    answer: async (request, heard) => app.fetch(request, { heard }),
    routes: app.routes.filter(({ method }) => method !== 'ALL'),
    close: () => desks.close(),
  };
}

interface RoomEnv {
  readonly Bindings: { heard: Heard };
}

/** Every route passes here: by its pattern, so that no spelling of an address goes around it. */
function gate(
  { rights, onGuest, onWritten, onChange }: RoomParts,
  desks: Desks,
): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    const found = matchedRoutes(c).find(({ method }) => method !== 'ALL');
    if (!found) return refused('unknown-path');
    const route = `${found.method} ${found.path}`;
    c.env.heard(route);
    const byRule = verdictOn(route, rights);
    const mayBeKept = byRule === 'allowed' && rights !== 'own';
    const verdict = mayBeKept && (await isKeptBack(desks)) ? 'kept-back' : byRule;
    if (rights !== 'own') {
      await onGuest({ act: verdict === 'allowed' ? actOf(route) : 'refused', route });
    }
    if (verdict !== 'allowed') return refused(verdict);
    await next();
    if (!c.res.ok) return undefined;
    if (mayChange(route)) onChange();
    if (actOf(route) === 'write') await onWritten();
    return undefined;
  };
}

/** Files that arrive change nothing until they are read, and that is told by whoever reads them. */
function mayChange(route: string): boolean {
  return actOf(route) === 'write' && !route.includes(' /api/import');
}

async function isKeptBack(desks: Desks): Promise<boolean> {
  try {
    await desks.current().look();
    return false;
  } catch (thrown) {
    if (thrown instanceof KeptBack) return true;
    throw thrown;
  }
}

/** Thrown where what is shown would give an answer away that is kept back. */
class KeptBack extends Error {}

function shownTo({ kinds }: GuestRights): (snapshot: Snapshot) => Snapshot {
  return (snapshot) => {
    const told = snapshotTold(snapshot, {
      reasons: kinds.has('safety') ? 'told' : 'kept_back',
      privateAnswers: kinds.has('private_answers') ? 'told' : 'kept_back',
    });
    if (!told) throw new KeptBack();
    return told;
  };
}

function guestState(c: Context, desks: Desks): Promise<Response> {
  const given = { isSample: false, version: manifest.version };
  return show(c, desks, (snapshot) => guestStateView(snapshot, given));
}
