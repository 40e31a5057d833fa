import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameOf } from '../../apps/server/src/many/access/outer-rules.ts';
import { RULES } from '../../apps/server/src/many/access/rules.ts';
import { sampleOf, type TextField } from '../../apps/server/src/testing/sample-of.ts';
import {
  asSuperuser,
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  tellDatabase,
} from '../../packages/store/src/postgres/test-server.ts';
import { CHROMIUM, NEEDS_CHROMIUM } from '../browser/chromium.ts';
import { addressOf, BODIES, WRITING } from './bodies.ts';
import { PASSWORD, type Visitor } from './many-for-tests.ts';
import { sendFiles, untilEnded } from './send-files.ts';
import { type ServedMany, serveMany } from './served-many.ts';

/**
 * SQL, script and a spreadsheet's formula in every text that any route takes: found from the server's own schemas, so that a
 * new field is tried without anybody thinking of it. Then read back by every route, in the page, and in what is exported.
 */

const CAN = POSTGRES_PROGRAMS !== undefined && CHROMIUM !== undefined;

/** Texts that are not kept as text, by why; what is sent in them is refused, and changes nothing. */
const NOT_KEPT: Readonly<Record<string, readonly string[]>> = {
  'names something that is there': [
    'PUT /api/diary runId',
    'POST /api/diary/backfill runs.0.runId',
    'PUT /api/hydration runId',
    'PUT /api/form runId',
    'POST /api/undo undo',
    'POST /api/auth/passkey/delete-passkey id',
  ],
  'is measured, not kept': [
    'POST /api/form/measure landmarks',
    'POST /api/form/compare early',
    'POST /api/form/compare late',
    'PUT /api/form landmarks',
    'POST /api/shared file',
    'POST /api/shared passphrase',
  ],
  'is a secret': [
    'DELETE /api/account password',
    'POST /api/auth/sign-in/email email',
    'POST /api/auth/sign-in/email password',
    'POST /api/auth/reset-password newPassword',
    'POST /api/auth/reset-password token',
    'POST /api/auth/two-factor/verify-totp code',
    'POST /api/auth/two-factor/verify-backup-code code',
    'POST /api/auth/change-password newPassword',
    'POST /api/auth/change-password currentPassword',
    'POST /api/auth/two-factor/enable password',
    'POST /api/auth/two-factor/enable issuer',
    'POST /api/auth/two-factor/disable password',
    'POST /api/auth/two-factor/generate-backup-codes password',
  ],
  'leads nowhere here': [
    'POST /api/auth/sign-in/email callbackURL',
    'POST /api/auth/sign-out callbackURL',
    'POST /api/auth/sign-out state',
    'POST /api/auth/sign-up/email image',
    'POST /api/auth/sign-up/email callbackURL',
  ],
  // Only with what a real authenticator signed: `second-factor.test.ts`.
  'needs a passkey': [
    'POST /api/auth/passkey/verify-registration response',
    'POST /api/auth/passkey/verify-registration name',
  ],
};
/** Kept with an account, which each is made with once: before everything else. */
const OF_AN_ACCOUNT = [
  'POST /api/join name',
  'POST /api/join password',
  'POST /api/auth/sign-up/email name',
  'POST /api/auth/sign-up/email password',
];
const BY_A_CLINICIAN = ['POST /api/flags/:id/acknowledgement', 'POST /api/notes'];

const RUNNERS_PAGES = [
  ...['/', '/plan', '/log', '/runs', '/strength', '/form', '/data', '/safety', '/experiment'],
  ...['/visit', '/visit/appointment', '/visit/after', '/share', '/access', '/account'],
];
const CLINICIANS_PAGES = ['', '/plan', '/log', '/runs', '/strength', '/visit'];

let count = 0;
/** A sheet's formula, then what ends a text in HTML, in an attribute and in SQL; each with a number of its own. */
const hostile = () => `=${++count}q'"><img src=x onerror=ran()>'); drop table log_row; --`;
const texts = (route: string) => {
  const schema = BODIES[route];
  return schema ? sampleOf(schema, () => hostile()) : { sample: undefined, texts: [] };
};
const named = (route: string, { path }: TextField) => `${route} ${path}`;
const ALL_NOT_KEPT = Object.values(NOT_KEPT).flat();
const isKept = (route: string, field: TextField) =>
  ![...ALL_NOT_KEPT, ...OF_AN_ACCOUNT].includes(named(route, field));
const KEEPING = WRITING.filter((route) => {
  const found = texts(route).texts;
  return found.length > 0 && found.some((field) => isKept(route, field));
});

test('each writing route says what it takes, and each text of it is known to be kept or not', () => {
  expect([...WRITING].sort()).toEqual(Object.keys(BODIES).sort());
  const found = WRITING.flatMap((route) => texts(route).texts.map((field) => named(route, field)));
  for (const listed of [...ALL_NOT_KEPT, ...OF_AN_ACCOUNT]) expect(found).toContain(listed);
  expect(KEEPING.length).toBeGreaterThan(7);
});

describe.skipIf(!CAN)(`in every text (${NEEDS_POSTGRES}, ${NEEDS_CHROMIUM})`, () => {
  let served: ServedMany;
  let runner: Visitor;
  let clinician: Visitor;
  let bystander: Visitor;
  const names = { runner: hostile(), clinician: hostile(), organisation: hostile() };
  const kept = new Map<string, string>();

  beforeAll(async () => {
    served = await serveMany();
    const { nobody, entered, second, newcomer } = served.many;
    bystander = await newcomer('By');
    await bystander.ask('PUT', '/api/diary', {
      json: { day: '2026-06-20', runId: null, fields: { note: 'of somebody else' } },
    });
    const email = 'hostile@example.org';
    const json = { name: names.runner, email, password: PASSWORD };
    expect((await nobody.ask('POST', '/api/auth/sign-up/email', { json })).status).toBe(200);
    runner = await entered(email);
    const invited = {
      email: 'clinic@example.org',
      role: 'clinician',
      organisation: names.organisation,
    } as const;
    const token = await (await second()).accounts.invite(invited);
    const joined = { token, name: names.clinician, password: PASSWORD };
    expect((await nobody.ask('POST', '/api/join', { json: joined })).status).toBe(201);
    clinician = await entered(invited.email);
    await prepare();
    for (const route of KEEPING) await keepAll(route);
  });
  afterAll(() => served?.close());

  async function prepare(): Promise<void> {
    const kinds = Object.values(RULES).flatMap((rule) =>
      typeof rule === 'object' ? rule.kinds : [],
    );
    const json = {
      email: clinician.email,
      kinds: [...new Set(kinds)],
      mayWrite: true,
      until: null,
    };
    expect((await runner.ask('POST', '/api/access', { json })).status).toBe(201);
    // Two days of pain above five raise a flag.
    for (const day of [3, 5].map(daysAgo)) {
      await runner.ask('PUT', '/api/diary', {
        json: { day, runId: null, fields: { painAfter: 8 } },
      });
    }
  }

  /** Sends a route everything that it takes, with hostile text wherever text is kept. */
  async function keepAll(route: string): Promise<void> {
    const { sample, texts: fields } = texts(route);
    const [who, whose] = BY_A_CLINICIAN.includes(route)
      ? [clinician, `/api/runners/${runner.id}/`]
      : [runner, '/api/'];
    const [flag] = (await runner.ask('GET', '/api/flags')).body.flags;
    const [method, path] = addressOf(route, flag?.id);
    const references = fields.filter((field) => !isKept(route, field));
    const without = Object.fromEntries(references.map(({ path: at }) => [at, null]));
    const json = { ...(sample as object), ...without };
    const { status, body } = await who.ask(method, path.replace('/api/', whose), { json });
    expect([200, 201], `${route} ${JSON.stringify(body)}`).toContain(status);
    for (const field of fields) if (isKept(route, field)) kept.set(named(route, field), field.said);
  }

  /** Everything that anybody of them is shown. */
  async function everythingShown(): Promise<string> {
    const routes = [
      ...Object.keys(RULES).map((route) => ({ route, who: runner, whose: '/api/' })),
      ...Object.keys(RULES).map((route) => ({
        route,
        who: clinician,
        whose: `/api/runners/${runner.id}/`,
      })),
      ...served.many.app.routes
        .map(nameOf)
        .flatMap((route) => [runner, clinician].map((who) => ({ route, who, whose: '/api/' }))),
    ];
    const shown: unknown[] = [];
    for (const { route, who, whose } of routes) {
      const [method, path] = addressOf(route, 'x');
      if (method !== 'GET' || path.includes('*')) continue;
      const { body } = await who.ask('GET', path.replace('/api/', whose));
      shown.push(body);
    }
    return allTexts(shown).join('\n');
  }

  test('what was sent is read back as it was, by somebody', async () => {
    const shown = await everythingShown();
    for (const [field, said] of [...kept, ...Object.entries(names)]) {
      expect(shown.includes(said), `${field}: ${said}`).toBe(true);
    }
  });

  test('nothing else has changed: every table is there, and everybody else’s log', async () => {
    const [found] = await tellDatabase(
      asSuperuser(served.many.databaseUrl),
      'select count(*)::int as rows from log_row',
    );
    expect(Number(found?.['rows'])).toBeGreaterThan(3);
    const { body } = await bystander.ask('GET', '/api/log');
    const said = JSON.stringify(body);
    expect(said).toContain('of somebody else');
    expect(said).not.toContain('onerror');
  });

  test.each(WRITING.filter((route) => texts(route).texts.length > 0))(
    'what is no text that can be kept is refused or kept, never a fault: %s',
    async (route) => {
      const [method, path] = addressOf(route, '01977777-0000-7000-8000-000000000000');
      const schema = BODIES[route];
      if (!schema) throw new Error(route);
      for (const odd of [
        'a\u0000b',
        '\ud800',
        '\u202eabc',
        "' or 1=1 --",
        '../../etc/passwd',
        '{{7*7}}',
      ]) {
        const { sample } = sampleOf(schema, () => odd.padEnd(16, ' x'));
        const who = route.endsWith('/sign-out') ? served.many.nobody : bystander;
        const { status, body } = await who.ask(method, path, { json: sample });
        expect(status, `${JSON.stringify(odd)} ${JSON.stringify(body)}`).toBeLessThan(500);
      }
    },
  );

  test.each(
    WRITING.filter((route) =>
      texts(route).texts.some((f) => ALL_NOT_KEPT.includes(named(route, f))),
    ),
  )('what is not kept as text is refused: %s', async (route) => {
    const who = await served.many.newcomer('Ref');
    const [method, path] = addressOf(route, 'x');
    const { status } = await who.ask(method, path, { json: texts(route).sample });
    // Signing out does what it says, wherever it is asked to lead.
    if (!route.endsWith('/sign-out')) expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test('no script runs in any page, of the runner’s and the clinician’s, and the text stands there', async () => {
    const seen: string[] = [];
    const pages = [
      ...RUNNERS_PAGES.map((path) => [runner, path] as const),
      ...['/runners', ...CLINICIANS_PAGES.map((path) => `/runners/${runner.id}${path}`)].map(
        (path) => [clinician, path] as const,
      ),
    ];
    for (const who of [runner, clinician]) {
      const { page, context, faults } = await served.openAs(who, '/account');
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      for (const [, path] of pages.filter(([whose]) => whose === who)) {
        expect((await page.goto(`${served.origin}${path}`))?.ok()).toBe(true);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        seen.push(...(await lookedAt(page, path)));
      }
      expect([dialogs, faults]).toEqual([[], []]);
      await context.close();
    }
    const all = seen.join('\n');
    const shown = [...kept.values(), ...Object.values(names)].filter((said) => all.includes(said));
    expect(shown.length).toBeGreaterThan(12);
  });

  test('nor in the page for a clinician, as PDF, HTML, FHIR or for a calendar', async () => {
    const html = (await runner.ask('GET', '/api/page.html')).body as string;
    expect(html).not.toMatch(/<img|<script/i);
    expect(html).toContain('&lt;img src=x onerror=ran()&gt;');
    const fhir = await runner.ask('GET', '/api/fhir.json');
    for (const div of allTexts(parsed(fhir.body)).filter((text) => text.startsWith('<div'))) {
      expect(div).not.toContain('<img');
    }
    expect(allTexts(parsed(fhir.body)).some((text) => text.includes('onerror=ran()'))).toBe(true);
    const pdf = (await runner.ask('GET', '/api/page.pdf')).body as string;
    expect(pdf.startsWith('%PDF')).toBe(true);
    expect(pdf).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA|SubmitForm|EmbeddedFile)\b/);
    const care = texts('PUT /api/care').sample as { visits: readonly { id: string }[] };
    const visits = [{ ...care.visits[0], day: daysAgo(-20), time: '09:00' }];
    expect((await runner.ask('PUT', '/api/care', { json: { ...care, visits } })).status).toBe(200);
    const at = encodeURIComponent(care.visits[0]?.id ?? '');
    const calendar = await runner.ask('GET', `/api/care/visits/${at}/calendar?questions=yes`);
    const lines = String(calendar.body.text ?? '').split('\r\n');
    expect(lines.join('').replaceAll(/\s/g, '')).toContain('onerror');
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'BEGIN:VALARM',
    ]);
  });

  test('nor by names of files, of runs and of exercises that an import brings', async () => {
    const [exercise, file] = [hostile(), hostile()];
    const rows = `date,exercise,sets,=cmd|x\n2026-06-20,"${exercise.replaceAll('"', '""')}",3,"=1+1"\n`;
    const id = await sendFiles(runner.ask, [
      ['strength.csv', rows],
      [`${file}.gpx`, 'no recording at all'],
    ]);
    await runner.ask('POST', `/api/import/${id}/start`);
    const told = await untilEnded(runner.ask, id);
    expect(told.state).toBe('done');
    expect(JSON.stringify(told.report)).toContain(JSON.stringify(file).slice(1, -1));
    expect(JSON.stringify((await runner.ask('GET', '/api/strength')).body)).toContain(
      JSON.stringify(exercise).slice(1, -1),
    );
    const { page, context, faults } = await served.openAs(runner, '/begin/import');
    for (const path of ['/begin/import', '/data', '/strength']) {
      expect((await page.goto(`${served.origin}${path}`))?.ok()).toBe(true);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await lookedAt(page, path);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Looks into a page and its frames for anything that a text has become. @returns the texts that stand there */
async function lookedAt(page: Page, path: string): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const frame of page.frames()) {
    const found = (await frame.evaluate(`({
      images: document.querySelectorAll('img[src="x"], [onerror]').length,
      links: [...document.links].filter((link) => /^(javascript|data|vbscript):/i.test(link.href)).length,
      text: document.documentElement.textContent
        + [...document.querySelectorAll('input, textarea')].map((one) => one.value).join('\\n'),
    })`)) as { images: number; links: number; text: string };
    expect([found.images, found.links], path).toEqual([0, 0]);
    seen.push(found.text);
  }
  return seen;
}

function allTexts(given: unknown): readonly string[] {
  if (typeof given === 'string') return [given];
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, value]) => [name, ...allTexts(value)]);
}

function parsed(body: unknown): unknown {
  return typeof body === 'string' ? JSON.parse(body) : body;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
