import { type GuestRights, KINDS, type Kind, type Rights } from './kinds.ts';

/**
 * Who may ask at a route: the runner alone; nobody, where it is of one runner's own machine; or whoever was let see all
 * of these kinds, and write where it writes.
 */
type Rule = 'own' | 'nobody' | GuestRule;

interface GuestRule {
  readonly act: 'read' | 'write';
  readonly kinds: readonly Kind[];
}

/** Every route by what it needs. One that is missing is answered to nobody. */
export const RULES: Readonly<Record<string, Rule>> = {
  'GET /api/health': read(),
  'GET /api/state': read(),
  'PUT /api/profile': 'own',

  'GET /api/why': read('why'),
  'GET /api/causes/:cause': read('why'),
  'GET /api/answer': 'own',

  'GET /api/log': read('log'),
  'PUT /api/diary': 'own',
  'POST /api/diary/backfill': 'own',
  'DELETE /api/diary/:id': 'own',
  'PUT /api/hydration': 'own',
  'DELETE /api/hydration/:id': 'own',
  'POST /api/undo': 'own',

  // The list of runs holds pain and notes; one run what each cause added to it.
  'GET /api/runs': read('runs', 'log'),
  'GET /api/runs/:id': read('runs', 'log', 'why'),
  'GET /api/runs/:id/streams': read('runs'),

  'GET /api/strength': read('strength'),
  'PUT /api/strength': 'own',
  'DELETE /api/strength/:id': 'own',
  'PUT /api/tests': 'own',
  'DELETE /api/tests/:id': 'own',

  'GET /api/form': read('form'),
  'GET /api/form/:id/landmarks': read('form'),
  // A film shows the runner: nobody is let see it here.
  'GET /api/form/:id/film': 'own',
  'PUT /api/form/:id/film': 'own',
  'DELETE /api/form/:id/film': 'own',
  'POST /api/form/measure': 'own',
  'POST /api/form/compare': 'own',
  'PUT /api/form': 'own',
  'DELETE /api/form/:id': 'own',

  'GET /api/triage': read('safety', 'private_answers'),
  'PUT /api/triage': 'own',

  'GET /api/intake': read('visit'),
  'PUT /api/intake': 'own',
  'GET /api/care': read('visit'),
  'PUT /api/care': write('visit'),
  'GET /api/care/visits/:id/calendar': read('visit'),

  // The page holds the answer, the safety answers and what was told for a visit.
  'GET /api/page': read('safety', 'private_answers', 'visit', 'why'),
  'POST /api/page': read('safety', 'private_answers', 'visit', 'why'),
  'GET /api/page/:ticket': read('safety', 'private_answers', 'visit', 'why'),
  'GET /api/page.pdf': read('safety', 'private_answers', 'visit', 'why'),
  'GET /api/page.html': read('safety', 'private_answers', 'visit', 'why'),

  'GET /api/plan': read('plan'),
  'GET /api/plan.ics': read('plan'),
  'GET /api/plan/workouts.zip': read('plan'),
  'GET /api/plan/metronome.wav': read('plan'),
  'PUT /api/plan/wishes': write('plan'),

  // Each flag is told by what it tells of; who may see anything may say that they saw it, and note it. The runner reads both.
  'GET /api/flags': read(),
  'POST /api/flags/:id/acknowledgement': read(),
  'GET /api/notes': read(),
  'POST /api/notes': read(),

  'GET /api/experiment': read('experiment'),
  'POST /api/experiment': 'own',
  'PUT /api/experiment/today': 'own',
  'POST /api/experiment/end': 'own',

  'GET /api/share': 'own',
  'POST /api/share': 'own',
  'DELETE /api/share/:id': 'own',
  'POST /api/shared': 'own',
  'GET /api/shared/:ticket': 'own',

  'GET /api/import': 'own',
  'POST /api/import': 'own',
  'PUT /api/import/:id/file': 'own',
  'POST /api/import/:id/start': 'own',
  'GET /api/import/:id': 'own',
  'DELETE /api/import/:id': 'own',

  'GET /api/report': 'own',
  'GET /api/data': 'own',
  'DELETE /api/data': 'own',
  'POST /api/export': 'own',
  'GET /api/export/:ticket': 'own',
  // All records in one document.
  'GET /api/fhir.json': read(...KINDS),

  'GET /api/sample': 'nobody',
  'POST /api/sample': 'nobody',
  'DELETE /api/sample': 'nobody',
};

function read(...kinds: readonly Kind[]): Rule {
  return { act: 'read', kinds };
}

function write(...kinds: readonly Kind[]): Rule {
  return { act: 'write', kinds };
}

export type Verdict = 'allowed' | 'not-granted' | 'not-here';

export function verdictOn(route: string, rights: Rights): Verdict {
  const rule = RULES[route];
  if (rule === undefined || rule === 'nobody') return 'not-here';
  if (rights === 'own') return 'allowed';
  return rule !== 'own' && isLet(rule, rights) ? 'allowed' : 'not-granted';
}

/** Who may see nothing may not know either whether anything is there. */
function isLet({ act, kinds }: GuestRule, rights: GuestRights): boolean {
  if (rights.kinds.size === 0) return false;
  return (act === 'read' || rights.mayWrite) && kinds.every((kind) => rights.kinds.has(kind));
}

export function actOf(route: string): 'read' | 'write' {
  return route.startsWith('GET ') ? 'read' : 'write';
}
