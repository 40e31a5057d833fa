import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changed,
  directoryRecord,
  gzipOfZeros,
  zipOf,
  zipOfZeros,
} from '../../packages/importers/src/archive/zip-for-tests.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { type ManyForTests, manyForTests, type Visitor } from './many-for-tests.ts';
import { untilEnded } from './send-files.ts';

/** Archives that mean harm, through the import of a server for many: nothing leaves its folder, and what is good is read. */

const SUITE = POSTGRES_PROGRAMS ? 'archives' : `archives (${NEEDS_POSTGRES})`;
const GOOD = 'date,pain_after\n2026-06-20,4\n';
const EVIL = 'date,exercise\n2026-06-20,Evil\n';
const SYMLINK = 0o120777;
const MIB = 1024 * 1024;
const BOMB_MIB = 512;

/** An archive of zeros by that name, and of a diary. */
const bombed = (name: string) => zipOfZeros(name, BOMB_MIB, { 'diary.csv': GOOD });

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  let runner: Visitor;
  beforeAll(async () => {
    many = await manyForTests();
    runner = await many.newcomer('Zip');
  });
  afterAll(() => many.close());

  /** Imports one file of these bytes. @returns what the runner is told of it, and what they have then */
  async function imported(who: Visitor, name: string, bytes: Uint8Array) {
    const { id } = (await who.ask('POST', '/api/import', { json: {} })).body.import;
    const { origin } = many.settings;
    const sent = await many.app.request(`${origin}/api/import/${id}/file`, {
      method: 'PUT',
      headers: {
        host: new URL(origin).host,
        origin,
        cookie: who.cookie,
        'x-plumbline-path': encodeURIComponent(name),
      },
      body: new Uint8Array(bytes),
    });
    expect(sent.status).toBe(201);
    await who.ask('POST', `/api/import/${id}/start`);
    const told = await untilEnded(who.ask, id);
    expect(told.state).toBe('done');
    return JSON.stringify(told.report);
  }

  async function exported(who: Visitor): Promise<Buffer> {
    const { ticket } = (await who.ask('POST', '/api/export', { json: {} })).body;
    const { origin } = many.settings;
    const answer = await many.app.request(`${origin}/api/export/${ticket}`, {
      headers: { host: new URL(origin).host, cookie: who.cookie },
    });
    return Buffer.from(await answer.arrayBuffer());
  }

  test.each([
    ['one level up', '../evil.csv'],
    ['many levels up', '../../../../../../tmp/evil.csv'],
    ['up from within', 'a/../../../evil.csv'],
    ['an absolute path', '/tmp/plumbline-evil.csv'],
    ['backslashes', '..\\..\\evil.csv'],
    ['a drive', 'C:\\evil.csv'],
    ['a share of the network', '\\\\host\\share\\evil.csv'],
    ['a NUL', 'evil.csv\u0000.txt'],
    ['a line end', 'evil\r\n.csv'],
    ['5,000 characters', `${'e'.repeat(4990)}evil.csv`],
  ])('an entry by a name of %s is refused, and its neighbour read', async (_, name) => {
    const who = await many.newcomer('Nam');
    const placeholder = `${'p'.repeat(Buffer.byteLength(name) - 1)}p`;
    const zip = await zipOf({ 'diary.csv': GOOD, [placeholder]: EVIL });
    const report = await imported(who, 'export.zip', renamed(zip, placeholder, name));
    expect(report).toContain('export.zip');
    const log = JSON.stringify((await who.ask('GET', '/api/log')).body);
    expect(log).toContain('2026-06-20');
    expect(JSON.stringify((await who.ask('GET', '/api/strength')).body)).not.toContain('Evil');
    expectNothingOutside();
    for (const one of namesIn(await exported(who))) expect(one).not.toMatch(/\.\.|^\/|\\|:|evil/);
  });

  test('a link to a file of the machine is no file', async () => {
    const zip = await zipOf({ 'diary.csv': GOOD, 'strength.csv': '/etc/passwd' });
    const linked = changed(zip, (copy) => {
      const at = directoryRecord(copy, 1);
      copy.writeUInt16LE((3 << 8) | 63, at + 4);
      copy.writeUInt32LE((SYMLINK << 16) >>> 0, at + 38);
    });
    const report = await imported(runner, 'linked.zip', linked);
    expect(report).not.toContain('root:');
    expect((await exported(runner)).includes('root:x:0')).toBe(false);
    expectNothingOutside();
  });

  test('names of devices are names of files, and leave as ones that Windows takes', async () => {
    const who = await many.newcomer('Dev');
    await imported(
      who,
      'devices.zip',
      await zipOf({ 'NUL.txt': 'one', 'con/aux.gpx': 'two', 'diary.csv': GOOD }),
    );
    const names = namesIn(await exported(who)).flatMap((name) => name.split('/'));
    expect(names).toContain('diary.csv');
    for (const name of names) expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
  });

  test.each([
    ['a bomb', () => bombed('runs/1.gpx')],
    [
      'a bomb within a bomb',
      async () =>
        zipOf({
          'inner.zip': await bombed('1.gpx'),
          'diary.csv': GOOD,
        }),
    ],
    [
      'a packed bomb',
      async () => zipOf({ '1.gpx.gz': await gzipOfZeros(BOMB_MIB), 'diary.csv': GOOD }),
    ],
    [
      'archives within archives within archives',
      async () => {
        let zip = await zipOf({ 'strength.csv': EVIL });
        for (let n = 0; n < 12; n += 1) zip = await zipOf({ 'inner.zip': zip });
        return zipOf({ 'inner.zip': zip, 'diary.csv': GOOD });
      },
    ],
  ])('%s is refused, and its neighbour read', async (_, make) => {
    const who = await many.newcomer('Bom');
    const zip = await make();
    const before = process.memoryUsage().rss;
    const report = await imported(who, 'bomb.zip', zip);
    expect(process.memoryUsage().rss - before).toBeLessThan((BOMB_MIB / 2) * MIB);
    expect(report).toMatch(/refused|too large|larger|deep|unpack/i);
    expect(JSON.stringify((await who.ask('GET', '/api/log')).body)).toContain('2026-06-20');
    expect(JSON.stringify((await who.ask('GET', '/api/strength')).body)).not.toContain('Evil');
  });

  /** Nothing by an evil name in any folder that an entry could lead to, and among the originals only names of ours. */
  function expectNothingOutside(): void {
    for (const folder of [tmpdir(), '/', '/tmp', process.cwd(), join(many.originals, '..')]) {
      expect(readdirSync(folder).filter((name) => name.includes('evil'))).toEqual([]);
    }
    if (!existsSync(many.originals)) return;
    for (const path of readdirSync(many.originals, { recursive: true, encoding: 'utf8' })) {
      expect(path).not.toMatch(/evil|\.csv|\.\./);
    }
  }
});

/** The same archive, with an entry by a name of the same length that no writer of archives gives. */
function renamed(zip: Buffer, from: string, to: string): Buffer {
  return changed(zip, (copy) => {
    for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) {
      copy.write(to, at, 'utf8');
    }
  });
}

function namesIn(zip: Buffer): readonly string[] {
  const end = zip.length - 22;
  return Array.from({ length: zip.readUInt16LE(end + 10) }, (_, n) => {
    const at = directoryRecord(zip, n);
    return zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
  });
}
