import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { ok, type Result } from '@plumbline/domain';
import { keepPhoneFile, phoneFile, type StoreProblem } from '@plumbline/store';
import type { PairedPhone } from '../views/phone-view.ts';

/** 256 bits, so that guessing is out of the question. */
const TOKEN_BYTES = 32;
/** Being seen is written down no more often than this. */
const SEEN_EVERY_MS = 60_000;

/**
 * The phones that may talk to this machine. The file is the truth at every question: a phone that is revoked, or whose
 * store is erased by another process, is a stranger at once.
 */
export interface PairedPhones {
  readonly list: () => readonly PairedPhone[];
  /** Takes a phone in. Its token is told this once; only its hash is kept. */
  readonly pair: (
    name: string,
    now: Date,
  ) => Result<{ readonly phone: PairedPhone; readonly token: string }, StoreProblem>;
  /** The phone whose token it is, noted as seen; nothing for a stranger, or where the file cannot be read. */
  readonly holder: (token: string, now: Date) => PairedPhone | undefined;
  /** True where there was such a phone. */
  readonly revoke: (id: string) => Result<boolean, StoreProblem>;
}

interface KeptPhone extends PairedPhone {
  /** SHA-256 of the token, base64url. */
  readonly tokenHash: string;
}

export function pairedPhones(dataFolder: string): PairedPhones {
  const keep = (phones: readonly KeptPhone[]) =>
    keepPhoneFile(dataFolder, 'phones.json', `${JSON.stringify(phones, null, 2)}\n`);

  return {
    list: () => kept(dataFolder).map(withoutHash),
    pair: (name, now) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const phone = { id: randomUUID(), name, pairedAt: now.toISOString(), lastSeenAt: null };
      const tokenHash = digest(token).toString('base64url');
      const saved = keep([...kept(dataFolder), { ...phone, tokenHash }]);
      return saved.ok ? ok({ phone, token }) : saved;
    },
    holder: (token, now) => {
      const phones = kept(dataFolder);
      const found = holderAmong(phones, token);
      if (!found) return undefined;
      const sinceMs = now.getTime() - Date.parse(found.lastSeenAt ?? found.pairedAt);
      if (found.lastSeenAt !== null && sinceMs < SEEN_EVERY_MS) return withoutHash(found);
      const seen = { ...found, lastSeenAt: now.toISOString() };
      const saved = keep(phones.map((phone) => (phone.id === found.id ? seen : phone)));
      return withoutHash(saved.ok ? seen : found);
    },
    revoke: (id) => {
      const phones = kept(dataFolder);
      const others = phones.filter((phone) => phone.id !== id);
      if (others.length === phones.length) return ok(false);
      const saved = keep(others);
      return saved.ok ? ok(true) : saved;
    },
  };
}

/** Looks at every hash, so that the time it takes tells nothing. */
function holderAmong(phones: readonly KeptPhone[], token: string): KeptPhone | undefined {
  const sought = digest(token);
  let holder: KeptPhone | undefined;
  for (const phone of phones) {
    const hash = Buffer.from(phone.tokenHash, 'base64url');
    if (hash.length === sought.length && timingSafeEqual(hash, sought)) holder = phone;
  }
  return holder;
}

/** A file that is damaged knows no phone: they pair again, rather than that a stranger gets in. */
function kept(dataFolder: string): readonly KeptPhone[] {
  const file = phoneFile(dataFolder, 'phones.json');
  if (!file.ok || file.value === undefined) return [];
  try {
    const phones: unknown = JSON.parse(file.value);
    return Array.isArray(phones) && phones.every(isKeptPhone) ? phones : [];
  } catch {
    return [];
  }
}

function isKeptPhone(value: unknown): value is KeptPhone {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, pairedAt, lastSeenAt, tokenHash } = value as Record<string, unknown>;
  const texts = [id, name, pairedAt, tokenHash].every((text) => typeof text === 'string');
  return texts && (lastSeenAt === null || typeof lastSeenAt === 'string');
}

function withoutHash({ tokenHash: _, ...phone }: KeptPhone): PairedPhone {
  return phone;
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
