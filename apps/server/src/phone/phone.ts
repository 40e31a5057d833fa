import {
  type ApplicationProblem,
  openLibrary,
  type PairedPhones,
  type PhoneView,
} from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import type { Hono } from 'hono';
import type { RefusalCode } from '../server-problem.ts';
import type { Identity } from './certificate.ts';
import { hostOf } from './home-addresses.ts';
import { identityFor } from './identity.ts';
import { type HomeListener, listenAtHome } from './listen-at-home.ts';
import type { Pairing } from './pairing.ts';
import { makePhoneApp } from './phone-app.ts';
import { qrCode } from './qr-code.ts';

/** "Use on my phone": off until it is opened, and again when the server stops. */
export interface Phone {
  readonly view: () => PhoneView;
  /** Listens on the home network; where it does already, anew, on the addresses of now. */
  readonly open: () => Promise<Result<void, RefusalCode | ApplicationProblem>>;
  /** Ends every connection, the pairing and the listening. */
  readonly close: () => Promise<void>;
  readonly newPairing: () => Result<void, RefusalCode>;
  readonly revoke: (id: string) => Result<void, RefusalCode | ApplicationProblem>;
}

export interface PhoneParts {
  readonly dataFolder: string;
  readonly phones: PairedPhones;
  readonly pairing: Pairing;
  /** The routes behind the guards, and the page. */
  readonly inner: { readonly routes: Hono; readonly page: Hono };
  readonly isSample: () => boolean;
  /** This machine's addresses on the home network, likeliest first. */
  readonly addresses: () => readonly string[];
  readonly now: () => Date;
  readonly onFault: (thrown: unknown) => void;
}

interface Opened {
  readonly listener: HomeListener;
  readonly hosts: ReadonlySet<string>;
  readonly fingerprint: string;
}

export function phone(parts: PhoneParts): Phone {
  const { phones, pairing, now } = parts;
  let opened: Opened | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other, so that no listener is ever lost sight of. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  async function closeNow(): Promise<void> {
    pairing.close();
    const closing = opened;
    opened = undefined;
    await closing?.listener.close();
  }

  async function openNow(): Promise<Result<void, RefusalCode | ApplicationProblem>> {
    await closeNow();
    const open = await openAtHome(parts);
    if (!open.ok) return open;
    opened = open.value;
    return ok(undefined);
  }

  return {
    close: () => inTurn(closeNow),
    open: () => inTurn(openNow),
    view: () => ({
      isOpen: opened !== undefined,
      addresses: linksOf(opened),
      fingerprint: opened?.fingerprint ?? null,
      pairing: pairingView(parts, linksOf(opened)[0]),
      phones: phones.list(),
    }),
    newPairing: () => {
      if (!opened) return err('phone-closed');
      pairing.open(now().getTime());
      return ok(undefined);
    },
    revoke: (id) => {
      const revoked = phones.revoke(id);
      if (!revoked.ok) return revoked;
      return revoked.value ? ok(undefined) : err('no-such-phone');
    },
  };
}

async function openAtHome(
  parts: PhoneParts,
): Promise<Result<Opened, RefusalCode | ApplicationProblem>> {
  const addresses = parts.addresses();
  if (addresses.length === 0) return err('no-home-network');
  const store = await madeStore(parts.dataFolder);
  if (!store.ok) return store;
  const identity = await identityFor(parts.dataFolder, addresses, parts.now());
  if (!identity.ok) return identity;
  return listenAs(identity.value, addresses, parts);
}

async function listenAs(
  identity: Identity,
  addresses: readonly string[],
  parts: PhoneParts,
): Promise<Result<Opened, RefusalCode>> {
  const { authorityFile, fingerprintOf } = await import('./certificate.ts');
  const hosts = new Set<string>();
  const authority = authorityFile(identity);
  const app = makePhoneApp({ ...parts, hosts: () => hosts, authority: () => authority });
  const listener = await listenAtHome(app, identity, addresses);
  if (!listener.ok) return listener;
  for (const address of listener.value.addresses) hosts.add(hostOf(address, listener.value.port));
  return ok({ listener: listener.value, hosts, fingerprint: fingerprintOf(identity) });
}

/** The certificate lies beside the store, so there has to be one: a folder with other things in it is never made one. */
async function madeStore(dataFolder: string): Promise<Result<void, ApplicationProblem>> {
  const store = await openLibrary(dataFolder, 'write');
  if (store.ok) await store.value.close();
  return store.ok || store.error.code === 'store-busy' ? ok(undefined) : store;
}

function linksOf(opened: Opened | undefined): readonly string[] {
  return [...(opened?.hosts ?? [])].map((host) => `https://${host}`);
}

/** The code is in the fragment of the link, which browsers send to nobody. */
function pairingView(
  { pairing, now }: PhoneParts,
  address: string | undefined,
): PhoneView['pairing'] {
  const open = pairing.current(now().getTime());
  if (!open || address === undefined) return null;
  const link = `${address}/#pair=${open.code}`;
  const expiresAt = new Date(open.expiresAtMs).toISOString();
  return { code: open.code, link, qr: qrCode(link), expiresAt };
}
