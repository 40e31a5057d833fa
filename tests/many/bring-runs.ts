import { setTimeout as wait } from 'node:timers/promises';
import type { ManyForTests, Visitor } from './many-for-tests.ts';

const DAY_MS = 86_400_000;
const HEADINGS =
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance,Average Speed';

/** Imports a list of runs of some days ago, each of 8 km, as a runner does it. */
export async function bringRuns(
  many: ManyForTests,
  runner: Visitor,
  daysAgo: readonly number[],
): Promise<void> {
  const rows = daysAgo.map((days) => {
    const at = new Date(Date.now() - days * DAY_MS);
    const day = at.toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
    return `${days},"${day}, 7:00:00 AM",Run,Run,2900,2880,8.0,2.78`;
  });
  const { id } = (await runner.ask('POST', '/api/import')).body.import;
  const { origin } = many.settings;
  const sent = await many.app.request(`${origin}/api/import/${id}/file`, {
    method: 'PUT',
    headers: {
      host: new URL(origin).host,
      origin,
      cookie: runner.cookie,
      'x-plumbline-path': 'activities.csv',
    },
    body: [HEADINGS, ...rows].join('\n'),
  });
  if (sent.status !== 201) throw new Error(await sent.text());
  await runner.ask('POST', `/api/import/${id}/start`);
  for (let tries = 0; tries < 200; tries += 1) {
    const { state } = (await runner.ask('GET', `/api/import/${id}`)).body.import;
    if (state === 'done') return;
    if (state === 'failed') break;
    await wait(100);
  }
  throw new Error('the runs were not imported');
}
