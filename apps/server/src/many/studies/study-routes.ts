import { STUDY_CONSENT_TEXT, type StudyConsent } from '@plumbline/application';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { smallBody } from '../../routes/small-body.ts';
import { refused, refusedEntry } from '../../server-problem.ts';
import type { ManyEnv } from '../many-env.ts';

interface StudyParts {
  readonly studyConsent: StudyConsent;
  readonly now: () => Date;
}

/** Only the text that stands now can be agreed to; taking back needs none. */
export const SAID = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('given'), version: z.literal(STUDY_CONSENT_TEXT.version) }),
  z.strictObject({ act: z.literal('withdrawn') }),
]);

/** Whether a runner lets studies have their records; nobody says so for another. */
export function addStudyRoutes(app: Hono<ManyEnv>, parts: StudyParts): void {
  app.get('/api/study-consent', (c) => shown(c, parts));
  app.post('/api/study-consent', smallBody(), (c) => say(c, parts));
}

async function shown(c: Context<ManyEnv>, { studyConsent }: StudyParts) {
  const person = c.get('person');
  if (!person) return refused('not-signed-in');
  const said = await studyConsent.of(person.id);
  return c.json({
    text: STUDY_CONSENT_TEXT,
    isGiven: said[0]?.act === 'given',
    said: said.map(({ at, ...entry }) => ({ ...entry, at: new Date(at).toISOString() })),
  });
}

async function say(c: Context<ManyEnv>, parts: StudyParts) {
  const person = c.get('person');
  if (!person) return refused('not-signed-in');
  const asked = SAID.safeParse(await c.req.json().catch(() => undefined));
  if (!asked.success) return refusedEntry(asked.error.issues[0]?.path.join('.') ?? '');
  const { studyConsent, now } = parts;
  const [latest] = await studyConsent.of(person.id);
  const { act } = asked.data;
  if (isNews(act, latest)) {
    const version = act === 'given' ? STUDY_CONSENT_TEXT.version : (latest?.version ?? '');
    await studyConsent.add(person.id, { at: now().getTime(), act, version });
  }
  return shown(c, parts);
}

/** Saying the same again adds nothing, nor does taking back what was never given. */
function isNews(
  act: 'given' | 'withdrawn',
  latest: { readonly act: string; readonly version: string } | undefined,
): boolean {
  if (act === 'withdrawn') return latest?.act === 'given';
  return latest?.act !== 'given' || latest.version !== STUDY_CONSENT_TEXT.version;
}
