import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import {
  expectFitsMagnified,
  expectFocusSeen,
  expectReadableEverywhere,
  expectThumbSized,
} from '../browser/accessible.ts';
import { CHROMIUM, NEEDS_CHROMIUM } from '../browser/chromium.ts';
import { shot } from '../browser/shot.ts';
import { type ServedMany, serveMany } from './served-many.ts';

const CAN = POSTGRES_PROGRAMS !== undefined && CHROMIUM !== undefined;

describe.skipIf(!CAN)(
  `a runner says who sees their data (${NEEDS_POSTGRES}, ${NEEDS_CHROMIUM})`,
  () => {
    let served: ServedMany;
    beforeAll(async () => {
      served = await serveMany();
    });
    afterAll(() => served?.close());

    test('gives, narrows, takes back, and reads who looked', async () => {
      const runner = await served.many.newcomer('Ada');
      const clinician = await served.many.somebody('clinician');
      const sees = async (path: string) =>
        (await clinician.ask('GET', `/api/runners/${runner.id}/${path}`)).status;
      expect(await sees('why')).toBe(403);

      const { page, faults } = await served.openAs(runner, '/');
      await page.getByRole('link', { name: 'Who sees my data' }).click();
      await page.getByText('Nobody watches this live').first().waitFor();
      await page.getByLabel('The e-mail address that they sign in with').fill(clinician.email);
      await page.getByRole('button', { name: 'Let them see this' }).click();
      await page.getByText('Tick at least one thing').waitFor();
      for (const kind of [/^Why/, /^Log/, /^Safety answers/])
        await page.getByRole('checkbox', { name: kind }).check();
      await page.getByRole('button', { name: 'Let them see this' }).click();
      await page.getByRole('button', { name: 'Take back what clinician sees' }).waitFor();
      expect(await sees('why')).toBe(200);
      expect(await sees('log')).toBe(200);
      expect(await sees('triage'), 'private answers were not given').toBe(403);
      expect(await page.getByRole('checkbox', { name: /^Bladder/ }).isChecked()).toBe(false);

      await page.getByRole('button', { name: 'Change what clinician sees' }).click();
      const heading = page.getByRole('heading', { name: 'Change what clinician sees' });
      await expect
        .poll(() => heading.evaluate((one) => one === one.ownerDocument.activeElement))
        .toBe(true);
      expect(await page.getByRole('checkbox', { name: /^Log/ }).isChecked()).toBe(true);
      await page.getByRole('checkbox', { name: /^Log/ }).uncheck();
      await page.getByRole('checkbox', { name: /^Bladder/ }).check();
      await page.getByRole('button', { name: 'Save the change' }).click();
      await page.getByRole('heading', { name: 'Let somebody see' }).waitFor();
      expect(await sees('log')).toBe(403);
      expect(await sees('triage')).toBe(200);

      expect((await page.reload())?.ok()).toBe(true);
      await page.getByText('looked at Why').first().waitFor();
      await page.getByText('tried to see the log, and was refused').waitFor();
      await page.getByText('let clinician see Why, Log, Safety answers').waitFor();
      const own = page.getByRole('listitem').filter({ hasText: 'let clinician see' });
      await expect.poll(() => own.locator('strong').allTextContents()).toEqual(['You', 'You']);
      await expectReadableEverywhere(page);
      await expectThumbSized(page);
      await expectFitsMagnified(page);
      await expectFocusSeen(page);
      await shot(page, 'access', { fullPage: true });

      await page.getByRole('button', { name: 'Take back what clinician sees' }).click();
      await page.getByText('Nobody.').waitFor();
      expect(await sees('why')).toBe(403);
      expect(faults).toEqual([]);
    });

    test('reads the whole list of who looked, older ones when they ask for them', async () => {
      const runner = await served.many.newcomer('Fi');
      const clinician = await served.many.somebody('clinician');
      const kinds = { email: clinician.email, kinds: ['log'], mayWrite: false, until: null };
      await runner.ask('POST', '/api/access', { json: kinds });
      for (let look = 0; look < 70; look += 1) {
        await clinician.ask('GET', `/api/runners/${runner.id}/log`);
      }
      const { page, faults } = await served.openAs(runner, '/access');
      const entries = page.getByRole('region', { name: 'Who looked' }).getByRole('listitem');
      await page.getByText('looked at the log').first().waitFor();
      expect(await entries.count()).toBe(50);
      await page.getByRole('button', { name: 'Show older ones' }).click();
      await page.getByText('let clinician see Log').waitFor();
      await page.getByText('That is the whole list.').waitFor();
      expect(await entries.count()).toBe(71);
      expect(await page.getByRole('button', { name: 'Show older ones' }).count()).toBe(0);
      expect(faults).toEqual([]);
    });

    test('a coach is let see no safety answers, and nobody is found who is neither', async () => {
      const coach = await served.many.somebody('coach');
      const other = await served.many.newcomer('Bo');
      const { page, faults } = await served.openAs(await served.many.newcomer('Cy'), '/access');
      const email = page.getByLabel('The e-mail address that they sign in with');
      const give = page.getByRole('button', { name: 'Let them see this' });
      await email.fill(other.email);
      await page.getByRole('checkbox', { name: /^Safety answers/ }).check();
      await give.click();
      await page.getByText('No clinician and no coach is known by this address').waitFor();
      await email.fill(coach.email);
      await give.click();
      await page.getByText('a coach no safety answers').waitFor();
      await page.getByRole('checkbox', { name: /^Safety answers/ }).uncheck();
      await page.getByRole('checkbox', { name: /^Plan/ }).check();
      await give.click();
      await page.getByRole('button', { name: 'Take back what coach sees' }).waitFor();
      expect(faults).toEqual([]);
    });
  },
);
