import { describe, expect, test } from 'vitest';
import { faultRun } from '../../benchmarks/faults/fault-run.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';

const SUITE = POSTGRES_PROGRAMS ? 'kills in the middle' : `kills in the middle (${NEEDS_POSTGRES})`;
const MINUTES = 60_000;

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  test('a worker, a server and the database are killed while twenty files are sent: each is read once, none is lost', {
    timeout: 4 * MINUTES,
  }, async () => {
    const { kills, ...found } = await faultRun({ runners: 5, each: 4, kills: 1 });
    expect(kills).toHaveLength(3);
    expect(found).toMatchObject({ wrong: [], problems: [], staged: 0, open: 0, dead: 0 });
  });
});
