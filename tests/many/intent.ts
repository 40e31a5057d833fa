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
