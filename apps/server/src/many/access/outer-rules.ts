import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** Who may ask at a route of the whole server: anybody, or whoever is signed in, in whatever role. */
type OuterRule = 'anybody' | 'signed-in';

const AUTH = '/api/auth/';

/**
 * Every route around the runners' own, by who may ask. One that is missing is answered to nobody: so are the endpoints
 * of `better-auth` that nothing here needs, today's and those that a later version brings. What lies in a runner's
 * records goes by `RULES` after that.
 */
export const OUTER_RULES: Readonly<Record<string, OuterRule>> = {
  'GET /healthz': 'anybody',
  'GET /readyz': 'anybody',

  // What is public about them is that they ask for a password, a code or the word of a link.
  'POST /api/auth/sign-in/email': 'anybody',
  'POST /api/auth/sign-up/email': 'anybody',
  'POST /api/auth/sign-out': 'anybody',
  'POST /api/auth/reset-password': 'anybody',
  // Before the second factor there is no session; to turn it on there is one. `better-auth` tells them apart.
  'POST /api/auth/two-factor/verify-totp': 'anybody',
  'POST /api/auth/two-factor/verify-backup-code': 'anybody',
  'GET /api/auth/passkey/generate-authenticate-options': 'anybody',
  'POST /api/auth/passkey/verify-authentication': 'anybody',
  'POST /api/join/look': 'anybody',
  'POST /api/join': 'anybody',

  'POST /api/auth/change-password': 'signed-in',
  'POST /api/auth/two-factor/enable': 'signed-in',
  'POST /api/auth/two-factor/disable': 'signed-in',
  'POST /api/auth/two-factor/generate-backup-codes': 'signed-in',
  'GET /api/auth/passkey/generate-register-options': 'signed-in',
  'POST /api/auth/passkey/verify-registration': 'signed-in',
  'GET /api/auth/passkey/list-user-passkeys': 'signed-in',
  'POST /api/auth/passkey/delete-passkey': 'signed-in',

  'GET /api/account': 'signed-in',
  'DELETE /api/account': 'signed-in',
  'DELETE /api/account/sessions': 'signed-in',
  'POST /api/account/picture': 'signed-in',
  'GET /api/me': 'signed-in',
  'GET /api/access': 'signed-in',
  'POST /api/access': 'signed-in',
  'DELETE /api/access/:person': 'signed-in',
  'GET /api/audit': 'signed-in',
  'GET /api/runners': 'signed-in',
  'GET /api/study-consent': 'signed-in',
  'POST /api/study-consent': 'signed-in',
  'GET /api/caseload': 'signed-in',

  // Below these everything goes by `RULES`.
  'GET /api/why': 'signed-in',
  'GET /api/*': 'signed-in',
  'POST /api/*': 'signed-in',
  'PUT /api/*': 'signed-in',
  'DELETE /api/*': 'signed-in',
  'GET /api/runners/:runner/*': 'signed-in',
  'POST /api/runners/:runner/*': 'signed-in',
  'PUT /api/runners/:runner/*': 'signed-in',
  'DELETE /api/runners/:runner/*': 'signed-in',

  'GET /pose/*': 'anybody',
  'GET /*': 'anybody',
};

interface Route {
  readonly method: string;
  readonly path: string;
}

/** The endpoints of `better-auth` that are answered at all. */
export const AUTH_ROUTES: readonly Route[] = Object.keys(OUTER_RULES)
  .map((rule) => {
    const [method = '', path = ''] = rule.split(' ');
    return { method, path };
  })
  .filter(({ path }) => path.startsWith(AUTH));

/** What the rule says of whoever asks here; nothing where nobody is answered. */
export function outerRuleOf(c: Context): OuterRule | undefined {
  const found = answering(c);
  return found && OUTER_RULES[nameOf(found)];
}

/** The route of our own that answers here, `GET /api/caseload`; nothing where it is for others to name. */
export function ownRouteOf(c: Context): string | undefined {
  const found = answering(c);
  const isOwn = found && /^\/api\/(?!auth\/)[^*]+$/.test(found.path);
  return isOwn ? nameOf(found) : undefined;
}

function answering(c: Context): Route | undefined {
  return matchedRoutes(c).find(isAnswered);
}

/** `GET /api/me`, as in the table of rules. */
export function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

/** Whether it answers by itself: what is only passed on the way stands at all methods and takes what comes next. */
export function isAnswered({
  method,
  handler,
}: {
  readonly method: string;
  readonly handler: { readonly length: number };
}): boolean {
  return method !== 'ALL' || handler.length < 2;
}
