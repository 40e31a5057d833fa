/**
 * Who is meant to see what, written down a second time and by hand: a rule of the server that lets more through, or less,
 * differs from this. Nothing here is taken from the server's own rules.
 */

type Intended =
  | 'the runner alone'
  | 'nobody here'
  | { readonly need: readonly string[]; readonly writes?: true };

const ALL = [
  'why',
  'log',
  'runs',
  'strength',
  'form',
  'safety',
  'private_answers',
  'visit',
  'plan',
  'experiment',
] as const;

/** What may be given to whom. */
const MEANT_FOR: Readonly<Record<string, readonly string[]>> = {
  runner: [],
  clinician: ALL,
  coach: ['why', 'log', 'runs', 'strength', 'form', 'plan', 'experiment'],
  administrator: [],
};

const SHEET = { need: ['why', 'safety', 'private_answers', 'visit'] };

/** Reading, by the beginning of an address below `/api/`; the longest that fits. What is not here is the runner's alone. */
const TO_READ: Readonly<Record<string, Intended>> = {
  health: { need: [] },
  state: { need: [] },
  why: { need: ['why'] },
  causes: { need: ['why'] },
  log: { need: ['log'] },
  runs: { need: ['runs', 'log'] },
  'runs/:id': { need: ['runs', 'log', 'why'] },
  'runs/:id/streams': { need: ['runs'] },
  strength: { need: ['strength'] },
  form: { need: ['form'] },
  'form/:id/film': 'the runner alone',
  triage: { need: ['safety', 'private_answers'] },
  intake: { need: ['visit'] },
  care: { need: ['visit'] },
  page: SHEET,
  'page.pdf': SHEET,
  'page.html': SHEET,
  plan: { need: ['plan'] },
  'plan.ics': { need: ['plan'] },
  experiment: { need: ['experiment'] },
  'fhir.json': { need: ALL },
  // What each flag tells of is held flag by flag; `caseload.test.ts`.
  flags: { need: [] },
  notes: { need: [] },
  sample: 'nobody here',
};

/** Everything else that is not reading is the runner's alone. */
const TO_DO: Readonly<Record<string, Intended>> = {
  'POST /api/page': SHEET,
  'PUT /api/care': { need: ['visit'], writes: true },
  'PUT /api/plan/wishes': { need: ['plan'], writes: true },
  'POST /api/flags/:id/acknowledgement': { need: [] },
  'POST /api/notes': { need: [] },
  'POST /api/sample': 'nobody here',
  'DELETE /api/sample': 'nobody here',
};

interface Relation {
  readonly role: string;
  readonly given: readonly string[];
  readonly mayWrite: boolean;
}

/** What is meant to become of a question about another runner's data. */
export function meantFor(
  route: string,
  { role, given, mayWrite }: Relation,
): 'allowed' | 'not-granted' | 'not-here' {
  const has = given.filter((kind) => MEANT_FOR[role]?.includes(kind));
  if (has.length === 0) return 'not-granted';
  const intended = intendedOf(route);
  if (intended === 'nobody here') return 'not-here';
  if (intended === 'the runner alone') return 'not-granted';
  const isEnough = intended.need.every((kind) => has.includes(kind));
  return isEnough && (mayWrite || !intended.writes) ? 'allowed' : 'not-granted';
}

function intendedOf(route: string): Intended {
  if (!route.startsWith('GET ')) return TO_DO[route] ?? 'the runner alone';
  const parts = route.slice('GET /api/'.length).split('/');
  for (let n = parts.length; n > 0; n -= 1) {
    const found = TO_READ[parts.slice(0, n).join('/')];
    if (found !== undefined) return found;
  }
  return 'the runner alone';
}

export const isOfNoServer = (route: string): boolean => intendedOf(route) === 'nobody here';
export const maySeeSomething = (role: string): boolean => (MEANT_FOR[role] ?? []).length > 0;

/** Who is meant to be answered at the routes around the runners' own; by hand, and whole. */
const OPEN_TO_ANYBODY = [
  'GET /healthz',
  'GET /readyz',
  'GET /*',
  'GET /pose/*',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-up/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/reset-password',
  'POST /api/auth/two-factor/verify-totp',
  'POST /api/auth/two-factor/verify-backup-code',
  'GET /api/auth/passkey/generate-authenticate-options',
  'POST /api/auth/passkey/verify-authentication',
  'POST /api/join',
  'POST /api/join/look',
];

const FOR_WHO_IS_SIGNED_IN = [
  'POST /api/auth/change-password',
  'POST /api/auth/two-factor/enable',
  'POST /api/auth/two-factor/disable',
  'POST /api/auth/two-factor/generate-backup-codes',
  'GET /api/auth/passkey/generate-register-options',
  'POST /api/auth/passkey/verify-registration',
  'GET /api/auth/passkey/list-user-passkeys',
  'POST /api/auth/passkey/delete-passkey',
  'GET /api/account',
  'DELETE /api/account',
  'DELETE /api/account/sessions',
  'POST /api/account/picture',
  'GET /api/me',
  'GET /api/access',
  'POST /api/access',
  'DELETE /api/access/:person',
  'GET /api/audit',
  'GET /api/runners',
  'GET /api/study-consent',
  'POST /api/study-consent',
  'GET /api/caseload',
  // A runner's own, and another's: from here on by what is said above of each.
  'GET /api/why',
  ...['GET', 'POST', 'PUT', 'DELETE'].flatMap((method) => [
    `${method} /api/*`,
    `${method} /api/runners/:runner/*`,
  ]),
];

export const OUTER_ROUTES: readonly string[] = [...OPEN_TO_ANYBODY, ...FOR_WHO_IS_SIGNED_IN];
export const isForAnybody = (route: string): boolean => OPEN_TO_ANYBODY.includes(route);

/** Where another runner is named to whom they let see something now; nobody is named anywhere else. */
const NAMES_RUNNERS = ['GET /api/runners', 'GET /api/caseload'];
export const mayNameRunner = (
  route: string,
  { role, isGranted }: { readonly role: string; readonly isGranted: boolean },
): boolean => isGranted && maySeeSomething(role) && NAMES_RUNNERS.includes(route);

/** At which addresses every request passes something on its way to a route. */
export const PASSED_BY_ALL: readonly string[] = [
  ...Array(6).fill('/*'),
  ...['/api/*', '/api/*', '/api/join/*'],
];
