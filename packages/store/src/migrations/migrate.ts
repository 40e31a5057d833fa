import { err, ok, type Result } from '@plumbline/domain';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { type StoreProblem, storeProblem } from '../store-problem.ts';
import { records } from './0001-records.ts';
import { ownRows } from './0002-own-rows.ts';
import { access } from './0003-access.ts';
import { studyConsent } from './0004-study-consent.ts';
import { work } from './0005-work.ts';
import { caseload } from './0006-caseload.ts';
import type { Engine } from './engine.ts';

type Change = (db: Kysely<unknown>, engine: Engine) => Promise<void>;

/** Every change of the tables, in order. Only ever added to: a change that was released is never edited. */
const OF_ALL: Readonly<Record<string, Change>> = {
  '0001-records': records,
  '0002-own-rows': ownRows,
};
/** Where one database holds many runners. */
const OF_MANY: Readonly<Record<string, Change>> = {
  '0003-access': access,
  '0004-study-consent': studyConsent,
  '0005-work': work,
  '0006-caseload': caseload,
};

function changesOf({ holds }: Engine): Readonly<Record<string, Change>> {
  return holds === 'many' ? { ...OF_ALL, ...OF_MANY } : OF_ALL;
}

export const MIGRATION_NAMES: readonly string[] = Object.keys({ ...OF_ALL, ...OF_MANY });

/** How the tables stand to this program. */
export type Standing = 'new' | 'behind' | 'current';

/** Whether changes are missing; a problem where the store has changes that this program does not know. */
export async function standing<T>(
  db: Kysely<T>,
  engine: Engine,
  folder: string,
): Promise<Result<Standing, StoreProblem>> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return ok('new');
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    db,
  );
  const changes = changesOf(engine);
  const strange = done.rows.find(({ name }) => !(name in changes));
  if (strange) return err(storeProblem('store-newer-than-program', folder, strange.name));
  return ok(done.rows.length < Object.keys(changes).length ? 'behind' : 'current');
}

/** Makes the missing changes, all or none, up to and with `last`. */
export async function migrate<T>(
  db: Kysely<T>,
  engine: Engine,
  last: string = Object.keys(changesOf(engine)).at(-1) ?? '',
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(changesOf(engine)).map(([name, change]): [string, Migration] => [
            name,
            { up: (tables) => change(tables, engine) },
          ]),
        ),
    },
  });
  const { error } = await migrator.migrateTo(last);
  if (error) throw error;
}
