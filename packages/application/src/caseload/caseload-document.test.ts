import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '@plumbline/domain';
import type { KeptFlag } from '@plumbline/store';
import { expect, test } from 'vitest';
import { exportTo } from '../export-to.ts';
import { imported, inFolder, inLibrary, write } from '../fixtures.ts';
import { recordsOf } from '../library.ts';
import { CASELOAD_FILE, caseloadDocument } from './caseload-document.ts';

const at = Date.UTC(2026, 5, 20, 9);
const FLAG: KeptFlag = {
  id: 'f',
  runnerId: 'r',
  kind: 'silent',
  happening: '2026-06-08',
  body: { kind: 'silent', last: '2026-06-08' as Day },
  raisedAt: at,
  seen: [{ personId: 'kim', at: at + 60_000, action: 'called her' }],
};
const NOTES = [
  { personId: 'gone', at: at + 1000, note: 'then the hip' },
  { personId: 'kim', at, note: 'calf first' },
];
const nameOf = (id: string) => (id === 'kim' ? 'Kim' : '');

function document(): string {
  const text = caseloadDocument({ flags: [FLAG], notes: NOTES, nameOf });
  if (text === undefined) throw new Error('nothing to take along');
  return text;
}

test('a runner takes along what was raised, who saw it and did what, and what was noted', () => {
  expect(JSON.parse(document())).toEqual({
    schema: 'plumbline.caseload/1',
    flags: [
      {
        kind: 'silent',
        happening: '2026-06-08',
        title: 'Silent for ten days or more',
        says: 'No run and no diary entry since 2026-06-08.',
        rests: { kind: 'silent', last: '2026-06-08' },
        raised: '2026-06-20T09:00:00.000Z',
        seen: [{ by: 'Kim', at: '2026-06-20T09:01:00.000Z', action: 'called her' }],
      },
    ],
    notes: [
      { by: 'Kim', at: '2026-06-20T09:00:00.000Z', note: 'calf first' },
      { by: '', at: '2026-06-20T09:00:01.000Z', note: 'then the hip' },
    ],
  });
});

test('nothing raised and nothing noted is no document', () => {
  expect(caseloadDocument({ flags: [], notes: [], nameOf })).toBeUndefined();
});

test.each([CASELOAD_FILE, 'of the clinic.json'])(
  '%s is kept where it is imported, changes no record, and leaves again as it came',
  (name) =>
    inFolder(async (folder) => {
      const diary = 'date,pain_after\n2026-03-09,3\n';
      write(join(folder, 'runner'), { 'diary.csv': diary, [name]: document() });
      await inLibrary(join(folder, 'store'), async (library) => {
        const { files } = await imported(library, join(folder, 'runner'));
        expect(files.find(({ file }) => file === name)).toMatchObject({
          outcome: 'nothing',
          what: 'what clinicians and coaches saw and noted',
          problems: [],
        });
        const { diary: rows, care, intake, triage } = await recordsOf(library);
        expect([rows.length, care, intake, triage]).toEqual([1, undefined, undefined, undefined]);
        expect((await exportTo(library, join(folder, 'out'))).ok).toBe(true);
        expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe(document());
      });
    }),
);
