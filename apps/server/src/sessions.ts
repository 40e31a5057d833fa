import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits, so that guessing is out of the question. */
const SECRET_BYTES = 32;
/** Wrong secrets in a minute before any is refused: a page that is reloaded tries one or two. */
const ATTEMPTS_A_MINUTE = 20;

/** Who may talk to this server: whoever holds a token, given once for each launch secret. All of it is in memory only. */
export interface Sessions {
  /** A secret that opens one session. The latest few are valid, older ones lapse. */
  readonly newSecret: () => string;
  readonly exchange: (
    secret: string,
    nowMs: number,
  ) => { readonly token: string } | 'link-used' | 'too-many-attempts';
  readonly holds: (token: string) => boolean;
}

/** Unused links that may lie about at one time. */
const LINKS = 8;

export function sessions(): Sessions {
  const secrets: Buffer[] = [];
  const tokens: Buffer[] = [];
  let wrong: number[] = [];

  return {
    newSecret: () => {
      const secret = randomText();
      secrets.push(digest(secret));
      if (secrets.length > LINKS) secrets.shift();
      return secret;
    },
    exchange: (secret, nowMs) => {
      wrong = wrong.filter((at) => nowMs - at < 60_000);
      if (wrong.length >= ATTEMPTS_A_MINUTE) return 'too-many-attempts';
      const at = indexOf(secrets, secret);
      if (at < 0) {
        wrong.push(nowMs);
        return 'link-used';
      }
      secrets.splice(at, 1);
      const token = randomText();
      tokens.push(digest(token));
      return { token };
    },
    holds: (token) => indexOf(tokens, token) >= 0,
  };
}

/** Looks at every digest, so that the time it takes tells nothing. */
function indexOf(digests: readonly Buffer[], text: string): number {
  const sought = digest(text);
  let found = -1;
  digests.forEach((one, i) => {
    if (timingSafeEqual(one, sought)) found = i;
  });
  return found;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function randomText(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}
