import { err, ok, type Result } from '@plumbline/domain';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { type StoreProblem, storeProblem } from '../store-problem.ts';
import { records } from './0001-records.ts';
import { ownRows } from './0002-own-rows.ts';
import type { Engine } from './engine.ts';

/** Every change of the tables, in order. Only ever added to: a change that was released is never edited. */
const MIGRATIONS: Readonly<Record<string, (db: Kysely<unknown>, engine: Engine) => Promise<void>>> =
  {
    '0001-records': records,
    '0002-own-rows': ownRows,
  };

export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS);

/** How the tables stand to this program. */
export type Standing = 'new' | 'behind' | 'current';

/** Whether changes are missing; a problem where the store has changes that this program does not know. */
export async function standing<T>(
  db: Kysely<T>,
  folder: string,
): Promise<Result<Standing, StoreProblem>> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return ok('new');
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    db,
  );
  const strange = done.rows.find(({ name }) => !(name in MIGRATIONS));
  if (strange) return err(storeProblem('store-newer-than-program', folder, strange.name));
  return ok(done.rows.length < MIGRATION_NAMES.length ? 'behind' : 'current');
}

/** Makes the missing changes, all or none, up to and with `last`. */
export async function migrate<T>(
  db: Kysely<T>,
  engine: Engine,
  last: string = MIGRATION_NAMES.at(-1) ?? '',
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(MIGRATIONS).map(([name, change]): [string, Migration] => [
            name,
            { up: (tables) => change(tables, engine) },
          ]),
        ),
    },
  });
  const { error } = await migrator.migrateTo(last);
  if (error) throw error;
}
