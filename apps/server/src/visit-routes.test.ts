import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests } from './testing/app-for-tests.ts';

let app: AppForTests;
beforeEach(() => {
  app = appForTests(() => new Date('2026-06-20T12:00:00Z'));
});
afterEach(() => app.close());

const VISIT = {
  id: 'd9f0c3be-8f8c-4f0e-9c0f-5d6f1a2b3c4d',
  day: '2026-06-25',
  time: '14:30',
  place: 'Ulm',
  said: null,
  limits: [{ kind: 'no_running_until', until: '2026-07-01', km: null, text: 'let it settle' }],
  questions: ['May I run the race?'],
};
const CLINICIAN = {
  name: 'Dr. Weiss',
  role: 'GP',
  phone: '+49 731 1',
  mail: null,
  bookingLink: null,
};

async function intake() {
  return (await app.ask('GET', '/api/intake')).body;
}

describe('what is told before a visit', () => {
  test('is nothing until something is said, and then keeps what a page did not send', async () => {
    expect(await intake()).toMatchObject({ told: null, intake: { name: null, activities: [] } });
    await app.ask('PUT', '/api/intake', { json: { medicines: [], onset: '2026-05-02' } });
    const race = { name: 'Spring half', day: '2026-09-20', distanceKm: 21.1 };
    const activities = [{ activity: 'putting on socks', score: 4 }];
    await app.ask('PUT', '/api/intake', { json: { race, activities, manner: 'gradual' } });
    expect(await intake()).toMatchObject({
      told: '2026-06-20',
      intake: { medicines: [], otherConditions: null, onset: '2026-05-02', race, activities },
    });
  });

  test.each([
    { activities: [{ activity: 'socks', score: 11 }] },
    { activities: [{ activity: '', score: 1 }] },
    { onset: '2026-02-30' },
    { eases: ['yoga'] },
    { leg: [{ what: 'pain', side: 'left' }] },
    { shoeSize: 43 },
  ])('is refused with %j', async (json) => {
    expect((await app.ask('PUT', '/api/intake', { json })).status).toBe(400);
  });
});

describe("the runner's own clinician and visits", () => {
  test('are kept, each as it was sent, and a visit list is sent whole', async () => {
    await app.ask('PUT', '/api/care', { json: { clinician: CLINICIAN } });
    await app.ask('PUT', '/api/care', { json: { visits: [VISIT] } });
    const { body } = await app.ask('GET', '/api/care');
    expect(body).toMatchObject({ clinician: CLINICIAN, visits: [VISIT] });
    await app.ask('PUT', '/api/care', { json: { clinician: null, visits: [] } });
    expect((await app.ask('GET', '/api/care')).body).toMatchObject({ clinician: null, visits: [] });
  });

  test.each([
    { clinician: { ...CLINICIAN, bookingLink: 'javascript:alert(1)' } },
    { visits: [{ ...VISIT, time: '25:00' }] },
    { visits: [{ ...VISIT, limits: [{ kind: 'rest', until: null, km: null, text: '' }] }] },
  ])('are refused with %j', async (json) => {
    expect((await app.ask('PUT', '/api/care', { json })).status).toBe(400);
  });

  test('read again from an export, they are the same rows', async () => {
    await app.ask('PUT', '/api/care', { json: { clinician: CLINICIAN, visits: [VISIT] } });
    await app.ask('PUT', '/api/intake', { json: { name: 'Ada', medicines: ['ibuprofen'] } });
    const { body } = await app.ask('GET', '/api/care');
    const { revision: _, ...care } = body;
    const document = { name: 'Ada', told: '2026-06-20', medicines: ['ibuprofen'] };
    await app.take({
      'care.json': JSON.stringify(care),
      'intake.json': JSON.stringify(document),
    });
    const { rows } = (await app.ask('GET', '/api/report')).body.words;
    expect(rows).toBe('Rows: intake 1 (no change), clinician and visits 1 (no change).');
  });
});
