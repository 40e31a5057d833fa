import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  folderHome,
  importPath,
  openLibrary,
  pairedPhones,
  takenEntries,
} from '@plumbline/application';
import { QUESTION_IDS, type QuestionId } from '@plumbline/domain';
import { makeApp, makeDownloads, makePage, makeRoutes } from '../app.ts';
import { openDesks } from '../desks.ts';
import { framedPages } from '../framed-pages.ts';
import { imports } from '../imports.ts';
import { pairing } from '../phone/pairing.ts';
import { type Phone, type PhoneParts, phone } from '../phone/phone.ts';
import { sessions } from '../sessions.ts';
import { tickets } from '../tickets.ts';

/** The routes over a store of their own, asked without a socket. */

const PORT = 4173;
const ORIGIN = `http://127.0.0.1:${PORT}`;

interface AskedOf {
  readonly json?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface AnsweredWith {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

export interface AppForTests {
  readonly store: string;
  readonly ask: (method: string, path: string, asked?: AskedOf) => Promise<AnsweredWith>;
  readonly raw: (method: string, path: string, asked?: AskedOf) => Promise<Response>;
  /** Imports files by their name, as the command line would, in a library of its own. */
  readonly take: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<void>;
  /** Every route behind the guards. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly close: () => Promise<void>;
}

export function appForTests(now: () => Date): AppForTests {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-app-test-'));
  const store = join(folder, 'store');
  const home = folderHome(store);
  const faults: unknown[] = [];
  const onFault = (thrown: unknown) => faults.push(thrown);
  const open = sessions();
  const session = open.exchange(open.newSecret(), 0);
  if (typeof session === 'string') throw new Error(session);
  const { token } = session;
  const jobs = imports({ home, now, onFault });
  const desks = openDesks({ home, now });
  const given = tickets(now);
  const entrance = { desks, now, tickets: given, framed: framedPages(given) };
  const inner = {
    routes: makeRoutes({ ...entrance, onFault, imports: jobs, taken: takenEntries(store) }),
    page: makePage(new Map(), new Map()),
  };
  const app = makeApp({
    inner,
    downloads: makeDownloads(entrance),
    now,
    onFault,
    port: () => PORT,
    sessions: open,
    phone: noPhone({ dataFolder: store, inner, now, onFault }),
    onLinkUsed: () => {},
  });

  async function raw(method: string, path: string, asked: AskedOf = {}): Promise<Response> {
    const headers = {
      host: `127.0.0.1:${PORT}`,
      origin: ORIGIN,
      'x-plumbline-session': asked.token ?? token,
      ...asked.headers,
    };
    const body = asked.json === undefined ? null : JSON.stringify(asked.json);
    return app.request(`${ORIGIN}${path}`, { method, headers, body });
  }

  return {
    store,
    raw,
    ask: async (method, path, asked) => {
      const answered = await raw(method, path, asked);
      const isJson = answered.headers.get('content-type')?.startsWith('application/json');
      const body = isJson ? await answered.json() : await answered.text();
      return { status: answered.status, headers: answered.headers, body };
    },
    routes: inner.routes.routes.map(({ method, path }) => ({ method, path })),
    take: (files) => importFiles(store, files, now()),
    close: async () => {
      await jobs.end();
      await desks.close();
      rmSync(folder, { recursive: true });
      if (faults.length > 0) throw faults[0];
    },
  };
}

/** A `triage.json` that answers every question: yes to `yes`, no to the others. */
export function triageFile(...yes: readonly QuestionId[]): string {
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, yes.includes(id)]));
  return JSON.stringify({ schema: 'plumbline.triage-answers/1', age: 41, sex: 'female', answers });
}

/** On a machine without a home network. */
function noPhone(parts: Pick<PhoneParts, 'dataFolder' | 'inner' | 'now' | 'onFault'>): Phone {
  const phones = pairedPhones(parts.dataFolder);
  const away = { isSample: () => false, addresses: () => [] };
  return phone({ ...parts, ...away, phones, pairing: pairing() });
}

async function importFiles(
  store: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  now: Date,
): Promise<void> {
  const from = mkdtempSync(join(tmpdir(), 'plumbline-files-'));
  try {
    write(from, files);
    await importFolder(store, from, now);
  } finally {
    rmSync(from, { recursive: true });
  }
}

/** Imports a folder into a store, as another process would. */
export async function importFolder(store: string, from: string, now: Date): Promise<void> {
  const library = await openLibrary(store, 'write');
  if (!library.ok) throw new Error(library.error.code);
  try {
    const imported = await importPath(library.value, from, { now });
    if (!imported.ok) throw new Error(imported.error.code);
  } finally {
    await library.value.close();
  }
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** A run of `km` at six minutes a kilometre that starts at `start`, ISO 8601 in UTC, a point every 30 s. */
export function gpxRun(start: string, km: number): string {
  const first = Date.parse(start);
  const points = Array.from({ length: Math.round(km * 12) + 1 }, (_, i) => {
    const time = new Date(first + i * 30_000).toISOString();
    const latitude = 48 + (i * 1000) / 12 / 111_195;
    return `<trkpt lat="${latitude}" lon="7.85"><ele>${250 + i / 10}</ele><time>${time}</time></trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`;
}
