import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests } from './testing/app-for-tests.ts';

/** Whatever asks without the page: what it sends wrongly is refused with its place, and nothing of it is kept. */

let app: AppForTests;
beforeEach(() => {
  app = appForTests(() => new Date('2026-06-20T12:00:00Z'));
});
afterEach(() => app.close());

/** Just above what each of them takes. */
const [SHARED_BYTES, OTHER_BYTES] = [33_554_432, 262_144];
const ANSWERS = { age: 41, sex: 'female', answers: {} };
const VISIT = {
  id: 'a',
  day: null,
  time: null,
  place: null,
  said: null,
  limits: [],
  questions: [],
};
const LIMIT = { kind: 'no_running_until', until: null, km: null, text: '' };
const visit = (wrong: object) => ({ visits: [{ ...VISIT, ...wrong }] });
const SHARE = { to: 'GP', days: 3, what: ['runs'] };

/** Method and address, what is sent, and the place that the refusal names. */
const BAD: readonly (readonly [string, string, unknown, string])[] = [
  ['PUT', '/api/triage', [], ''],
  ['PUT', '/api/triage', 'yes', ''],
  ['PUT', '/api/triage', { ...ANSWERS, answers: { fever: 'no' } }, 'answers.fever'],
  ['PUT', '/api/triage', { ...ANSWERS, answers: { fever: 0 } }, 'answers.fever'],
  ['PUT', '/api/triage', { ...ANSWERS, answers: [true] }, 'answers'],
  ['PUT', '/api/triage', { ...ANSWERS, answers: { sadle_numbness: true } }, 'answers'],
  ['PUT', '/api/triage', { ...ANSWERS, answers: { ['__proto__x']: true } }, 'answers'],
  [
    'PUT',
    '/api/triage',
    { ...ANSWERS, answers: { fever: { value: true, since: '2026-02-30' } } },
    'answers.fever.since',
  ],
  [
    'PUT',
    '/api/triage',
    { ...ANSWERS, answers: { fever: { value: true, sinse: 1 } } },
    'answers.fever',
  ],
  ['PUT', '/api/triage', { ...ANSWERS, age: 1e9 }, 'age'],
  ['PUT', '/api/triage', { ...ANSWERS, age: '41' }, 'age'],
  ['PUT', '/api/triage', { ...ANSWERS, sex: 'x' }, 'sex'],
  ['PUT', '/api/triage', { ...ANSWERS, seen: { date: 'Monday' } }, 'seen.date'],
  ['PUT', '/api/triage', { ...ANSWERS, seen: [] }, 'seen'],
  ['PUT', '/api/care', visit({ limits: 'none' }), 'visits.0.limits'],
  ['PUT', '/api/care', visit({ limits: [{ ...LIMIT, kind: 'rest' }] }), 'visits.0.limits.0.kind'],
  ['PUT', '/api/care', visit({ limits: [{ ...LIMIT, until: 'soon' }] }), 'visits.0.limits.0.until'],
  ['PUT', '/api/care', visit({ limits: [{ ...LIMIT, km: -1 }] }), 'visits.0.limits.0.km'],
  ['PUT', '/api/care', visit({ limits: [{ ...LIMIT, km: '8' }] }), 'visits.0.limits.0.km'],
  ['PUT', '/api/care', visit({ id: '' }), 'visits.0.id'],
  ['PUT', '/api/care', { visits: { id: 'a' } }, 'visits'],
  ['PUT', '/api/care', visit({ said: 'x'.repeat(4001) }), 'visits.0.said'],
  ['PUT', '/api/intake', { stiffnessMinutes: 1e12 }, 'stiffnessMinutes'],
  ['PUT', '/api/intake', { race: { name: 'x', day: null, distanceKm: 'far' } }, 'race.distanceKm'],
  ['PUT', '/api/intake', { medicines: 'none' }, 'medicines'],
  ['POST', '/api/share', { ...SHARE, days: 366 }, 'days'],
  ['POST', '/api/share', { ...SHARE, days: 0.5 }, 'days'],
  ['POST', '/api/share', { ...SHARE, to: ' ' }, 'to'],
  ['POST', '/api/share', { ...SHARE, what: [] }, 'what'],
  ['POST', '/api/share', { ...SHARE, what: ['everything'] }, 'what.0'],
  ['POST', '/api/shared', { file: 7, passphrase: 'x' }, 'file'],
  ['POST', '/api/shared', { file: 'x', passphrase: 'x'.repeat(401) }, 'passphrase'],
];

test.each(BAD)('%s %s of %j is refused at "%s"', async (method, path, json, field) => {
  const { status, body } = await app.ask(method, path, { json });
  expect([status, body.problem]).toMatchObject([400, { code: 'bad-entry', field }]);
  const { body: triage } = await app.ask('GET', '/api/triage');
  expect(triage).toMatchObject({ answers: {}, seen: null });
  expect((await app.ask('GET', '/api/care')).body.visits).toEqual([]);
});

describe('what is no JSON, or far too long', () => {
  const ADDRESSES = BAD.map(([method, path]) => `${method} ${path}`);
  test.each([...new Set(ADDRESSES)])('%s', async (address) => {
    const [method = '', path = ''] = address.split(' ');
    const nothing = await app.ask(method, path);
    expect([nothing.status, nothing.body.problem.code]).toEqual([400, 'bad-entry']);
    const long = await app.ask(method, path, {
      json: 'x'.repeat(path === '/api/shared' ? SHARED_BYTES : OTHER_BYTES),
    });
    expect([long.status, long.body.problem.code]).toEqual([400, 'bad-request']);
  });
});
