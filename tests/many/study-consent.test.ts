import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS, ROLES } from '../../apps/server/src/many/access/kinds.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { expectReadableEverywhere } from '../browser/accessible.ts';
import { CHROMIUM, NEEDS_CHROMIUM } from '../browser/chromium.ts';
import { shot } from '../browser/shot.ts';
import { type ManyForTests, manyForTests, type Visitor } from './many-for-tests.ts';
import { type ServedMany, serveMany } from './served-many.ts';

const SUITE = POSTGRES_PROGRAMS
  ? 'a runner lets studies have their records'
  : `a runner lets studies have their records (${NEEDS_POSTGRES})`;
const PATH = '/api/study-consent';

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  beforeAll(async () => {
    many = await manyForTests();
  });
  afterAll(() => many.close());

  async function textOf(who: Visitor) {
    return (await who.ask('GET', PATH)).body.text;
  }

  test('says so, takes it back, and each time stays written down with its day and text', async () => {
    const runner = await many.newcomer('Stu');
    const { version, says } = await textOf(runner);
    expect(says.length).toBeGreaterThan(3);
    const given = await runner.ask('POST', PATH, { json: { act: 'given', version } });
    expect([given.status, given.body.isGiven]).toEqual([200, true]);
    await runner.ask('POST', PATH, { json: { act: 'given', version } });
    await runner.ask('POST', PATH, { json: { act: 'withdrawn' } });
    const { body } = await runner.ask('POST', PATH, { json: { act: 'withdrawn' } });
    expect(body.isGiven).toBe(false);
    const today = new Date().toISOString().slice(0, 10);
    expect(body.said).toEqual(
      ['withdrawn', 'given'].map((act) => ({
        ...{ act, version, at: expect.stringContaining(today) },
      })),
    );
  });

  test.each([
    ['a text that is none', { act: 'given', version: 'plumbline.study-consent/0' }],
    ['no text', { act: 'given' }],
    ['another word', { act: 'maybe', version: 'plumbline.study-consent/1' }],
    ['more than was asked', { act: 'withdrawn', runner: 'somebody' }],
    ['SQL', { act: `given'; drop table run; --`, version: 'plumbline.study-consent/1' }],
  ])('%s is agreed to by nobody', async (_, json) => {
    const runner = await many.newcomer('Sue');
    expect((await runner.ask('POST', PATH, { json })).body.problem.code).toBe('bad-entry');
    expect((await runner.ask('GET', PATH)).body).toMatchObject({ isGiven: false, said: [] });
  });

  test('nobody reads or says it for another, whatever they were let see', async () => {
    const runner = await many.newcomer('Sam');
    for (const role of ROLES) {
      const guest = await many.somebody(role);
      const json = { email: guest.email, kinds: KINDS, mayWrite: true, until: null };
      await runner.ask('POST', '/api/access', { json });
      const theirs = `/api/runners/${runner.id}/study-consent`;
      expect([403, 404]).toContain((await guest.ask('GET', theirs)).status);
      const given = { act: 'given', version: (await textOf(guest)).version };
      expect([403, 404]).toContain((await guest.ask('POST', theirs, { json: given })).status);
    }
    expect((await many.nobody.ask('GET', PATH)).status).toBe(401);
    expect((await runner.ask('GET', PATH)).body.isGiven).toBe(false);
    const headers = { origin: 'https://evil.example' };
    const forged = await runner.ask('POST', PATH, { json: { act: 'withdrawn' }, headers });
    expect(forged.body.problem.code).toBe('wrong-origin');
  });
});

const CAN = POSTGRES_PROGRAMS !== undefined && CHROMIUM !== undefined;

describe.skipIf(!CAN)(`on the page (${NEEDS_POSTGRES}, ${NEEDS_CHROMIUM})`, () => {
  let served: ServedMany;
  beforeAll(async () => {
    served = await serveMany();
  });
  afterAll(() => served?.close());

  test('a runner reads the text, agrees, and takes it back by one press', async () => {
    const runner = await served.many.newcomer('Sid');
    const { page, faults } = await served.openAs(runner, '/access');
    const studies = page.getByRole('region', { name: 'Studies' });
    await studies.getByText('My records are in no study').waitFor();
    await studies.getByRole('button', { name: 'Let studies have my records' }).click();
    expect((await runner.ask('GET', PATH)).body.isGiven).toBe(false);
    await expectReadableEverywhere(page);
    await shot(page, 'study-consent', { fullPage: true });
    await studies.getByRole('checkbox').check();
    await studies.getByRole('button', { name: 'Let studies have my records' }).click();
    await studies.getByText('My records may go into studies').waitFor();
    expect((await runner.ask('GET', PATH)).body.isGiven).toBe(true);
    await shot(page, 'study-consent-given', { fullPage: true });
    await studies.getByRole('button', { name: 'Take it back' }).click();
    await studies.getByText('My records are in no study').waitFor();
    await studies.getByText('What I said before').click();
    await studies.getByText('took it back').waitFor();
    expect(faults).toEqual([]);
  });
});
