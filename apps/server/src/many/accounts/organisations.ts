import type pg from 'pg';

/** The clinics, clubs and studies that people of a server work for, by name. */
export interface Organisations {
  /** @returns whether it is new */
  readonly add: (name: string) => Promise<boolean>;
  readonly all: () => Promise<readonly string[]>;
}

export async function makeOrganisationTable(client: pg.PoolClient): Promise<void> {
  await client.query(
    'create table if not exists organisation (name text primary key, "createdAt" timestamptz not null default now())',
  );
}

export function organisationsIn(pool: pg.Pool): Organisations {
  return {
    add: async (name) => {
      const added = await pool.query(
        'insert into organisation (name) values ($1) on conflict do nothing',
        [name],
      );
      return added.rowCount === 1;
    },
    all: async () => {
      const { rows } = await pool.query<{ name: string }>(
        'select name from organisation order by name',
      );
      return rows.map(({ name }) => name);
    },
  };
}
