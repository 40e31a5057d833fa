import { createHash } from 'node:crypto';
import { SHEET_STYLE } from '@plumbline/application';
import type { MiddlewareHandler } from 'hono';
import { refused } from './server-problem.ts';
import type { Sessions } from './sessions.ts';

export const TOKEN_HEADER = 'x-plumbline-session';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * Of the page for a clinician as the app shows it in a frame: it runs, loads and sends nothing and has its one style
 * by its hash. Only we may frame it, and may print it.
 */
export const FRAMED_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(SHEET_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-modals',
].join('; ');
/** Of a page that somebody else shared: the same, with whatever style it brings, which can load nothing either. */
export const SHARED_POLICY = FRAMED_POLICY.replace(/style-src [^;]+/, "style-src 'unsafe-inline'");
const FRAMED: ReadonlySet<string | null> = new Set([FRAMED_POLICY, SHARED_POLICY]);

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** On every response, refusals too: nothing is cached, framed, sniffed or loaded from elsewhere. */
export function sealed(response: Response): Response {
  const policy = response.headers.get('content-security-policy');
  const own = FRAMED.has(policy)
    ? { 'content-security-policy': policy ?? POLICY, 'x-frame-options': 'SAMEORIGIN' }
    : {};
  const all = { ...HEADERS, ...own };
  for (const [name, value] of Object.entries(all)) response.headers.set(name, value);
  return response;
}

const KEPT = 'private, max-age=31536000, immutable';

/** Seals whatever the routes answer. */
export function seal(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.res = sealed(new Response(c.res.body, c.res));
    // The page's own script, under a name that changes with it: the browser may keep that, and what it made of it.
    if (c.req.path.startsWith('/assets/') && c.res.ok) c.res.headers.set('cache-control', KEPT);
  };
}

/** Answers only to its own names, `127.0.0.1:4173`, so that no foreign name can be pointed at us. */
export function ownHost(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) =>
    hosts().has(c.req.header('host') ?? '') ? next() : refused('wrong-host');
}

/** Only our own page may ask: a browser names another site in Origin or Sec-Fetch-Site. */
export function ownOrigin(scheme: 'http' | 'https'): MiddlewareHandler {
  return async (c, next) => {
    const own = `${scheme}://${c.req.header('host')}`;
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (origin === undefined ? !reads : origin !== own) return refused('wrong-origin');
    if (site !== undefined && site !== 'same-origin') return refused('wrong-origin');
    return next();
  };
}

export function withToken(sessions: Sessions): MiddlewareHandler {
  return async (c, next) =>
    sessions.holds(c.req.header(TOKEN_HEADER) ?? '') ? next() : refused('no-session');
}

const SAMPLE_HEADER = 'x-plumbline-sample';

/** A page that says whose data it shows writes nothing into the other runner's: another tab may have changed over. */
export function sameRunner(isSample: () => boolean): MiddlewareHandler {
  return async (c, next) => {
    const shown = c.req.header(SAMPLE_HEADER);
    return shown === undefined || shown === String(isSample()) ? next() : refused('other-runner');
  };
}
