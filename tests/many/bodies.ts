import { CARE } from '../../apps/server/src/entries/care-entry.ts';
import { BACKFILL, DIARY } from '../../apps/server/src/entries/diary-entry.ts';
import { BEGIN, END, TRIAL } from '../../apps/server/src/entries/experiment-entry.ts';
import { COMPARE, FORM, MEASURE } from '../../apps/server/src/entries/form-entry.ts';
import { HYDRATION } from '../../apps/server/src/entries/hydration-entry.ts';
import { INTAKE } from '../../apps/server/src/entries/intake-entry.ts';
import { PROFILE } from '../../apps/server/src/entries/profile-entry.ts';
import { SHARE, SHARED } from '../../apps/server/src/entries/share-entry.ts';
import { STRENGTH, TEST } from '../../apps/server/src/entries/strength-entry.ts';
import { TRIAGE } from '../../apps/server/src/entries/triage-entry.ts';
import { WISHES } from '../../apps/server/src/entries/wishes-entry.ts';
import { GIVE } from '../../apps/server/src/many/access/access-routes.ts';
import { AUTH_ROUTES, nameOf, OUTER_RULES } from '../../apps/server/src/many/access/outer-rules.ts';
import { RULES } from '../../apps/server/src/many/access/rules.ts';
import { PICTURE, REMOVE } from '../../apps/server/src/many/accounts/account-routes.ts';
import { JOIN, LOOK } from '../../apps/server/src/many/accounts/join-routes.ts';
import { ACKNOWLEDGE, NOTE } from '../../apps/server/src/many/caseload/case-routes.ts';
import { SAID } from '../../apps/server/src/many/studies/study-routes.ts';
import { ERASE } from '../../apps/server/src/routes/data-routes.ts';
import { UNDO } from '../../apps/server/src/routes/log-routes.ts';
import { authEndpoints } from '../../apps/server/src/testing/auth-endpoints.ts';
import type { Schema } from '../../apps/server/src/testing/sample-of.ts';

/** What each writing route takes, by the server's own schemas; null where it reads no JSON. */
const OURS: Readonly<Record<string, Schema | null>> = {
  'PUT /api/profile': PROFILE,
  'PUT /api/diary': DIARY,
  'POST /api/diary/backfill': BACKFILL,
  'DELETE /api/diary/:id': null,
  'PUT /api/hydration': HYDRATION,
  'DELETE /api/hydration/:id': null,
  'POST /api/undo': UNDO,
  'PUT /api/strength': STRENGTH,
  'DELETE /api/strength/:id': null,
  'PUT /api/tests': TEST,
  'DELETE /api/tests/:id': null,
  'PUT /api/form/:id/film': null,
  'DELETE /api/form/:id/film': null,
  'POST /api/form/measure': MEASURE,
  'POST /api/form/compare': COMPARE,
  'PUT /api/form': FORM,
  'DELETE /api/form/:id': null,
  'PUT /api/triage': TRIAGE,
  'PUT /api/intake': INTAKE,
  'PUT /api/care': CARE,
  'POST /api/page': null,
  'PUT /api/plan/wishes': WISHES,
  'POST /api/flags/:id/acknowledgement': ACKNOWLEDGE,
  'POST /api/notes': NOTE,
  'POST /api/experiment': BEGIN,
  'PUT /api/experiment/today': TRIAL,
  'POST /api/experiment/end': END,
  'POST /api/share': SHARE,
  'DELETE /api/share/:id': null,
  'POST /api/shared': SHARED,
  'POST /api/import': null,
  'PUT /api/import/:id/file': null,
  'POST /api/import/:id/start': null,
  'DELETE /api/import/:id': null,
  'DELETE /api/data': ERASE,
  'POST /api/export': null,
  'POST /api/sample': null,
  'DELETE /api/sample': null,
  'POST /api/join/look': LOOK,
  'POST /api/join': JOIN,
  'DELETE /api/account': REMOVE,
  'DELETE /api/account/sessions': null,
  'POST /api/account/picture': PICTURE,
  'POST /api/access': GIVE,
  'DELETE /api/access/:person': null,
  'POST /api/study-consent': SAID,
};

/** The same with those of `better-auth`, by its own schemas. */
export const BODIES: Readonly<Record<string, Schema | null>> = { ...OURS, ...ofBetterAuth() };

function ofBetterAuth(): Readonly<Record<string, Schema | null>> {
  const endpoints = authEndpoints();
  const writing = AUTH_ROUTES.filter(({ method }) => method !== 'GET');
  return Object.fromEntries(
    writing.map((route) => {
      const found = endpoints.find(({ path }) => `/api/auth${path}` === route.path);
      if (!found) throw new Error(`better-auth has no ${route.path}`);
      return [nameOf(route), found.body ?? null];
    }),
  );
}

/** Every route of the whole server that writes, from its own tables; none that only hands on. */
export const WRITING: readonly string[] = [
  ...Object.keys(RULES),
  ...Object.keys(OUTER_RULES),
].filter((route) => !route.startsWith('GET ') && !route.endsWith('/*'));

/** The address of a route with these in the places of its ids. */
export function addressOf(route: string, id: string): readonly [method: string, path: string] {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replace(/:\w+/g, id)];
}
