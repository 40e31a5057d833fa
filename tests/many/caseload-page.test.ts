import { QUESTION_IDS } from '@plumbline/domain';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  tellDatabase,
} from '../../packages/store/src/postgres/test-server.ts';
import {
  expectFitsMagnified,
  expectFocusSeen,
  expectReadableEverywhere,
  expectThumbSized,
} from '../browser/accessible.ts';
import { CHROMIUM, NEEDS_CHROMIUM } from '../browser/chromium.ts';
import { shot } from '../browser/shot.ts';
import { bringRuns } from './bring-runs.ts';
import type { Visitor } from './many-for-tests.ts';
import { sendFiles, untilEnded } from './send-files.ts';
import { enterOn, type ServedMany, serveMany } from './served-many.ts';

const CAN = POSTGRES_PROGRAMS !== undefined && CHROMIUM !== undefined;
const DAY_MS = 86_400_000;
const RUNS = [2, 4, 6, 9, 11, 13, 16, 18, 20, 23, 25, 27, 30, 32, 34, 37, 39, 41];

describe.skipIf(!CAN)(
  `a clinician looks after runners (${NEEDS_POSTGRES}, ${NEEDS_CHROMIUM})`,
  () => {
    let served: ServedMany;
    beforeAll(async () => {
      served = await serveMany();
    });
    afterAll(() => served?.close());

    const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);

    async function withRecords(name: string): Promise<Visitor> {
      const runner = await served.many.newcomer(name);
      await bringRuns(served.many, runner, RUNS);
      const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, { value: false }]));
      const triage = { age: 41, sex: 'female', answers, seen: null };
      await runner.ask('PUT', '/api/triage', { json: triage });
      for (const [ago, painAfter] of [
        [7, 6],
        [5, 7],
      ] as const) {
        const fields = { painAfter, note: 'the left side, after the hill' };
        const json = { day: day(ago), runId: null, fields };
        expect((await runner.ask('PUT', '/api/diary', { json })).status).toBe(200);
      }
      return runner;
    }

    async function lets(
      runner: Visitor,
      guest: Visitor,
      kinds: readonly string[],
      mayWrite = true,
    ) {
      const json = { email: guest.email, kinds, mayWrite, until: null };
      expect((await runner.ask('POST', '/api/access', { json })).status).toBe(201);
    }

    test('sees a flag, says what was done, notes, changes the plan; the runner reads it all, and takes it back', async () => {
      const [runner, clinician] = [
        await withRecords('Ada'),
        await served.many.somebody('clinician'),
      ];
      const quiet = await served.many.newcomer('Bo');
      await lets(quiet, clinician, ['log']);
      await lets(runner, clinician, ['why', 'log', 'runs', 'plan', 'safety']);

      const { page, faults, context } = await served.openAs(clinician, '/');
      // Who brought nothing of their own is led to whom they look after.
      await expect.poll(() => new URL(page.url()).pathname).toBe('/runners');
      await page.getByRole('heading', { name: 'Pain over 5 on two days' }).waitFor();
      await page.getByText('Nobody watches this live, and neither does this page').waitFor();
      await page.getByText('2 runners, 1 with something that you have not acknowledged.').waitFor();
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'Ada',
        'Nothing asks for a look (1)',
      ]);
      expect(await page.getByRole('link', { name: 'Bo' }).count()).toBe(1);
      await expectReadableEverywhere(page);
      await expectThumbSized(page);
      await expectFitsMagnified(page);
      await expectFocusSeen(page);
      await shot(page, 'caseload', { fullPage: true });

      await page.getByLabel('What you do about it').fill('called her: two days off');
      await page.getByRole('button', { name: 'I have seen this: Pain over 5' }).click();
      await page.getByText('called her: two days off').waitFor();
      expect(await page.getByText('1 not acknowledged').count()).toBe(0);

      await page.getByRole('link', { name: 'Ada' }).click();
      await page.getByText('You are looking at the records of Ada').waitFor();
      await page.getByText('The runner reads what you write here').waitFor();
      await page.getByLabel('A note about this runner').fill('calf first\nthen the hip');
      await page.getByRole('button', { name: 'Keep the note' }).click();
      await page.getByText('calf first').waitFor();
      await expectReadableEverywhere(page);
      await expectThumbSized(page);
      await expectFitsMagnified(page);
      await expectFocusSeen(page);
      await shot(page, 'runner-overview', { fullPage: true });

      await page.getByRole('link', { name: 'Log', exact: true }).click();
      await page.getByText('the left side, after the hill').first().waitFor();
      await expectReadableEverywhere(page);
      await expect.poll(() => roomBesideDays(page)).toBeGreaterThan(12);
      await shot(page, 'runner-log', { fullPage: true });
      await page.getByRole('link', { name: 'Why', exact: true }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await page.getByText('You are looking at the records of Ada').waitFor();
      await toldWhoIsMeant(page, 'Ada');
      await page.getByRole('heading', { name: 'Why does the back hurt after running?' }).waitFor();
      await page.getByRole('heading', { name: 'Month by month' }).waitFor();
      await expect.poll(() => pathsOnTo(page, '/runs?month=')).not.toEqual([]);
      const address = () => page.url().slice(served.origin.length);
      await page.getByText('What is assumed before the runs themselves say more').click();
      await page.locator('summary', { hasText: 'Overload' }).click();
      await page.getByText('What research says').first().waitFor();
      await expect.poll(address).toBe(`/runners/${runner.id}/why?cause=overload`);
      const months = await pathsOnTo(page, '/runs?month=');
      expect(months.filter((path) => !path.startsWith(`/runners/${runner.id}/`))).toEqual([]);
      await expectReadableEverywhere(page);
      await shot(page, 'runner-why', { fullPage: true });
      await page.getByRole('link', { name: 'Runs', exact: true }).click();
      await page.getByRole('link', { name: /7:00/ }).first().waitFor();
      await expectFitsMagnified(page);
      await page.setViewportSize({ width: 1280, height: 500 });
      await page.getByRole('link', { name: /7:00/ }).last().scrollIntoViewIfNeeded();
      await expect
        .poll(() => isUncovered(page.getByRole('button', { name: 'Distance' })))
        .toBe(true);
      await page.getByRole('link', { name: /7:00/ }).first().click();
      await page.getByRole('heading', { name: /7:00/, level: 1 }).waitFor();
      await toldWhoIsMeant(page, 'Ada');
      await expectFitsMagnified(page);
      await shot(page, 'runner-run', { fullPage: true });
      await page.getByRole('link', { name: 'The page', exact: true }).click();
      await page.getByText('Ada does not let you see this.').waitFor();
      await expectReadableEverywhere(page);

      await page.getByRole('link', { name: 'Plan', exact: true }).click();
      await toldWhoIsMeant(page, 'Ada');
      await page.getByLabel(/^Distance/).fill('10');
      await page.getByLabel('By', { exact: true }).fill(day(-60));
      await page.getByRole('button', { name: 'Plan for it' }).click();
      await page.getByText('What the plan is made for is changed.').waitFor();
      expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
      await shot(page, 'runner-plan', { fullPage: true });

      const own = await served.openAs(runner, '/plan');
      await own.page.getByRole('heading', { name: 'Plan', level: 1 }).waitFor();
      expect(await own.page.getByText('“you”, “your” and “my”').count()).toBe(0);
      expect(await own.page.getByLabel(/^Distance/).inputValue()).toBe('10');
      await own.page.getByRole('link', { name: 'Who sees my data' }).click();
      await own.page.getByText('Nobody watches this live').first().waitFor();
      await own.page.getByText('called her: two days off').waitFor();
      await own.page.getByText('calf first').waitFor();
      await own.page.getByText('changed the plan').first().waitFor();
      await own.page.getByText('looked at the list of their runners').first().waitFor();
      await expectReadableEverywhere(own.page);
      await shot(own.page, 'access-raised', { fullPage: true });
      await own.page.getByRole('button', { name: 'Take back what clinician sees' }).click();
      await own.page.getByText('sees nothing of yours any more').waitFor();

      expect((await page.reload())?.ok()).toBe(true);
      await page.getByText('This runner does not let you see anything, or not any more.').waitFor();
      expect(await page.locator('#app').textContent()).not.toContain('Ada');
      await page.getByRole('link', { name: 'Back to my runners' }).click();
      await page.getByRole('link', { name: 'Bo' }).waitFor();
      expect(await page.locator('#app').textContent()).not.toMatch(/Ada|called her|calf/);
      expect([...faults, ...own.faults]).toEqual([]);
      await context.close();
      await own.context.close();
    });

    test('a coach who may only read changes nothing, and is told what is not let see', async () => {
      const [runner, coach] = [await withRecords('Cy'), await served.many.somebody('coach')];
      await lets(runner, coach, ['plan'], false);
      const { page, faults, context } = await served.openAs(coach, `/runners/${runner.id}/plan`);
      await page.getByRole('heading', { name: 'Plan', level: 1 }).waitFor();
      await page.getByRole('heading', { name: 'What the runner wants' }).waitFor();
      expect(await page.getByRole('button', { name: 'Plan for it' }).isVisible()).toBe(false);
      for (const name of ['Why', 'Log', 'Runs']) {
        await page.getByRole('link', { name, exact: true }).click();
        await page.getByText('Cy does not let you see this.').waitFor();
      }
      await page.getByRole('link', { name: 'The page', exact: true }).click();
      await page.getByText('This page is for a clinician alone').waitFor();
      const safety = await page.goto(`${served.origin}/runners/${runner.id}/safety`);
      expect(safety?.ok()).toBe(true);
      await page.getByText('This page is the runner’s own').waitFor();
      await page.getByRole('heading', { name: 'Not shown here', level: 1 }).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    });

    test('reads what a runner did for strength, how they were measured and what they tried, and changes none of it', async () => {
      const [runner, clinician] = [
        await withRecords('Fay'),
        await served.many.somebody('clinician'),
      ];
      const id = await sendFiles(runner.ask, [
        ['strength.csv', `date,exercise,sets,reps\n${day(3)},Glute bridge,3,12\n`],
        ['tests.csv', `date,test,value,unit\n${day(4)},prone_plank,75,s\n`],
        ['form.csv', `date,phase,source,trunk_lean_deg\n${day(5)},late,clinician,8\n`],
      ]);
      await runner.ask('POST', `/api/import/${id}/start`, { json: {} });
      expect((await untilEnded(runner.ask, id)).state).toBe('done');
      await lets(runner, clinician, ['strength', 'form', 'experiment'], false);
      const { page, faults, context } = await served.openAs(clinician, `/runners/${runner.id}`);
      const pages = page.getByRole('navigation', { name: 'Pages of this runner' });
      await pages.getByRole('link', { name: 'Strength', exact: true }).click();
      await page.getByText('Glute bridge').waitFor();
      await page.getByText(/^75 s/).waitFor();
      await expectReadableEverywhere(page);
      await shot(page, 'runner-strength', { fullPage: true });
      for (const does of [/^Change/, /^Delete/])
        expect(await page.getByRole('button', { name: does }).count()).toBe(0);

      await page.setViewportSize({ width: 1280, height: 800 });
      await pages.getByRole('link', { name: 'Form', exact: true }).click();
      await page.getByText(/by a clinician/).click();
      await page.getByText(/lean/i).first().waitFor();
      await expectReadableEverywhere(page);
      await shot(page, 'runner-form', { fullPage: true });
      expect(await page.getByRole('button', { name: /Delete|Remove/ }).count()).toBe(0);

      await page.setViewportSize({ width: 1280, height: 800 });
      await pages.getByRole('link', { name: 'Experiment', exact: true }).click();
      await page.getByText('Nothing was tried yet.').waitFor();
      await expectReadableEverywhere(page);
      await shot(page, 'runner-experiment', { fullPage: true });

      await page.setViewportSize({ width: 390, height: 844 });
      await pages.getByRole('link', { name: 'Overview', exact: true }).click();
      await page.getByRole('link', { name: 'Strength', exact: true }).click();
      await page.getByText('Glute bridge').waitFor();
      await pages.getByRole('link', { name: 'Overview', exact: true }).click();
      await expectThumbSized(page);
      await shot(page, 'runner-overview-more', { fullPage: true });
      expect(faults).toEqual([]);
      await context.close();
    });

    test('without a runner says how one comes to see any', async () => {
      const clinician = await served.many.somebody('clinician');
      const { page, faults } = await served.openAs(clinician, '/runners');
      await page.getByText('Nobody lets you see anything.').waitFor();
      await page.getByText(clinician.email).waitFor();
      await expectReadableEverywhere(page);
      await shot(page, 'caseload-empty');
      expect(faults).toEqual([]);
    });

    test('a runner who opens it is told whom it is for', async () => {
      const runner = await served.many.newcomer('Gus');
      const { page, faults } = await served.openAs(runner, '/runners');
      await page.getByText('This page is for clinicians and coaches').waitFor();
      expect(faults).toEqual([]);
    });

    test('the page for a clinician is shown to whom all of it was let see', async () => {
      const [runner, clinician] = [
        await withRecords('Di'),
        await served.many.somebody('clinician'),
      ];
      await lets(runner, clinician, ['why', 'safety', 'private_answers', 'visit'], false);
      const { page, faults } = await served.openAs(clinician, `/runners/${runner.id}/page`);
      await page.getByText('Look at the page').click();
      const framed = page.frameLocator('iframe');
      await framed.getByText('Safety questions').first().waitFor();
      await shot(page, 'runner-page');
      expect(faults).toEqual([]);
    });

    test('a session that ends in an open page leads to signing in, and back to the page', async () => {
      const runner = await served.many.newcomer('Eli');
      const { page, faults } = await served.openAs(runner, '/access');
      await page.getByRole('heading', { name: 'Who sees my data' }).waitFor();
      await tellDatabase(
        served.many.databaseUrl,
        `delete from accounts.session where "userId" = '${runner.id}'`,
      );
      // The page asks by itself whether something was written elsewhere.
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await enterOn(page, runner.email);
      await page.getByRole('heading', { name: 'Who sees my data' }).waitFor();
      expect(faults).toEqual([]);
    });
  },
);

/** Under the title, before anything that is said to the runner. */
async function toldWhoIsMeant(page: Page, name: string): Promise<void> {
  const note = page.locator('h1 + .note');
  await expect
    .poll(() => note.textContent())
    .toContain(`“you”, “your” and “my” in it mean ${name}.`);
}

/** Between the edge of the card and what was written of a day. @unit px */
function roomBesideDays(page: Page): Promise<number> {
  return page
    .getByText('the left side, after the hill')
    .first()
    .evaluate((note) => {
      const card = note.closest('.card') ?? note;
      return note.getBoundingClientRect().left - card.getBoundingClientRect().left;
    });
}

/** Where links lead, pictures' too: nowhere but to the same runner's pages. */
function pathsOnTo(page: Page, part: string): Promise<readonly string[]> {
  return page
    .locator(`main a[href*="${part}"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

function isUncovered(one: Locator): Promise<boolean> {
  return one.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && element.contains(seen);
  });
}
