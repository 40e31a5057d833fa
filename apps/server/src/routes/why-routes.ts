import { readFileSync } from 'node:fs';
import { causeView, profileEdit, stateView, whyView } from '@plumbline/application';
import { CAUSE_IDS } from '@plumbline/domain';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Desks } from '../desks.ts';
import { PROFILE } from '../entries/profile-entry.ts';
import { refused } from '../server-problem.ts';
import { change, show } from './answers.ts';
import { smallBody } from './small-body.ts';

const WhyQuery = z.strictObject({ run: z.string().min(1).max(1024).optional() });
const CauseName = z.enum(CAUSE_IDS);
const Manifest = z.object({ version: z.string() });

/** What every page needs, the profile, and why it hurts. */
export function addWhyRoutes(app: Hono, desks: Desks): void {
  const version = ownVersion();
  app.get('/api/state', (c) =>
    show(c, desks, (snapshot) => stateView(snapshot, { isSample: desks.isSample(), version })),
  );
  app.put('/api/profile', smallBody(), (c) =>
    change(c, desks, { schema: PROFILE, edit: profileEdit }),
  );
  app.get('/api/why', async (c) => {
    const query = WhyQuery.safeParse(c.req.query());
    if (!query.success) return refused('bad-request');
    return show(c, desks, (snapshot) => whyView(snapshot, query.data.run));
  });
  app.get('/api/causes/:cause', async (c) => {
    const cause = CauseName.safeParse(c.req.param('cause'));
    if (!cause.success) return refused('unknown-path');
    return show(c, desks, (snapshot) => causeView(snapshot, cause.data));
  });
}

function ownVersion(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  return Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
}
