import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { tellDatabase } from '../../packages/store/src/postgres/test-server.ts';

/** Somebody who is signed in. */
export interface SignedIn {
  readonly id: string;
  readonly cookie: string;
}

const COOKIE = '__Secure-plumbline.session_token';
const MOST_AT_ONCE = 1000;

/**
 * Accounts and sessions as signing up would have made them, written by themselves: hashing two thousand passwords takes
 * minutes. The cookie is signed as better-auth signs it.
 */
export async function signedIn(
  url: string,
  secret: string,
  people: number,
): Promise<readonly SignedIn[]> {
  const ids = Array.from({ length: people }, () => randomUUID());
  const tokens = ids.map(() => randomBytes(24).toString('base64url'));
  for (let at = 0; at < people; at += MOST_AT_ONCE) {
    const [some, theirs] = [ids.slice(at, at + MOST_AT_ONCE), tokens.slice(at, at + MOST_AT_ONCE)];
    await tellDatabase(
      url,
      `insert into accounts."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", role)
         select id, 'Runner', id || '@example.org', false, now(), now(), 'runner' from unnest($1::uuid[]) as id`,
      [some],
    );
    await tellDatabase(
      url,
      `insert into accounts."session" (id, "expiresAt", token, "createdAt", "updatedAt", "userId")
         select gen_random_uuid(), now() + interval '7 days', token, now(), now(), id
         from unnest($1::uuid[], $2::text[]) as given (id, token)`,
      [some, theirs],
    );
  }
  return ids.map((id, i) => ({ id, cookie: cookieOf(tokens[i] ?? '', secret) }));
}

function cookieOf(token: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `${COOKIE}=${encodeURIComponent(`${token}.${signature}`)}`;
}
