import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { folderHome, pairedPhones, takenEntries, whyView } from '@plumbline/application';
import { ok, type Result } from '@plumbline/domain';
import { makeApp, makeDownloads, makePage, makeRoutes } from './app.ts';
import { openDesks } from './desks.ts';
import { framedPages } from './framed-pages.ts';
import { imports } from './imports.ts';
import type { Inbox } from './inbox.ts';
import { removeLeftFolders } from './left-folders.ts';
import { type ListenProblem, listen, portOf } from './listen.ts';
import { pageFiles } from './page-files.ts';
import { homeAddresses } from './phone/home-addresses.ts';
import { pairing } from './phone/pairing.ts';
import { phone } from './phone/phone.ts';
import { poseFiles } from './pose-files.ts';
import { sessions } from './sessions.ts';
import { tickets } from './tickets.ts';

const PAGE = fileURLToPath(new URL('../../web/dist/', import.meta.url));

export interface ServerOptions {
  readonly dataFolder: string;
  /** The one to listen on; any free one where it is missing. */
  readonly port?: number;
  readonly onLinkUsed: () => void;
  readonly onFault: (thrown: unknown) => void;
  readonly inbox?: () => Inbox;
  /** This machine's addresses on the home network; those it has where missing. */
  readonly homeAddresses?: () => readonly string[];
}

export interface RunningServer {
  /** `http://127.0.0.1:4173`. */
  readonly origin: string;
  /** A link that opens the page once. Its secret is in the fragment, which browsers send to nobody. */
  readonly newLink: () => string;
  /** Reads the runner's data and works out the answer, so that the first page need not wait for it. */
  readonly warmUp: () => Promise<void>;
  /** Stops imports, waits for the store to close, then stops listening. */
  readonly close: () => Promise<void>;
}

export async function startServer(
  options: ServerOptions,
): Promise<Result<RunningServer, ListenProblem>> {
  removeLeftFolders();
  const { dataFolder, onFault, onLinkUsed, inbox } = options;
  const home = folderHome(dataFolder);
  const now = () => new Date();
  const open = sessions();
  const jobs = imports({ home, now, onFault, ...(inbox ? { inbox } : {}) });
  let port = 0;
  const desks = openDesks({ home, now });
  const given = tickets(now);
  const entrance = { desks, now, tickets: given, framed: framedPages(given) };
  const inner = {
    routes: makeRoutes({
      ...entrance,
      onFault,
      imports: jobs,
      taken: takenEntries(dataFolder),
    }),
    page: makePage(pageFiles(PAGE), poseFiles()),
  };
  const onPhone = phone({
    dataFolder,
    now,
    onFault,
    inner,
    phones: pairedPhones(dataFolder),
    pairing: pairing(),
    isSample: desks.isSample,
    addresses: options.homeAddresses ?? (() => homeAddresses(networkInterfaces())),
  });
  const app = makeApp({
    inner,
    downloads: makeDownloads(entrance),
    now,
    onFault,
    onLinkUsed,
    port: () => port,
    sessions: open,
    phone: onPhone,
  });
  const listening = await listen(app, options.port);
  if (!listening.ok) return listening;
  const server = listening.value;
  port = portOf(server);
  const origin = `http://127.0.0.1:${port}`;
  return ok({
    origin,
    newLink: () => `${origin}/#${open.newSecret()}`,
    warmUp: async () => {
      const seen = await desks.current().look();
      if (seen.ok) whyView(seen.value);
    },
    close: async () => {
      await onPhone.close();
      await jobs.end();
      await stopListening(server);
      await desks.close();
    },
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
