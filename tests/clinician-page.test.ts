import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerFor,
  answerInWords,
  clinicianSheetFor,
  type Paper,
  sheetPdf,
} from '@plumbline/application';
import type { Day, Experiment } from '@plumbline/domain';
import { afterAll, describe, expect, test } from 'vitest';
import { pageRunners } from '../benchmarks/page/page-runners.ts';

/** The page as it lies on a clinician's desk: what can be read out of the PDF, and where it stands. */

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-clinician-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CASES = pageRunners().flatMap((runner) =>
  (['a4', 'letter'] as const).map((paper): [string, Paper, typeof runner] => [
    runner.name,
    paper,
    runner,
  ]),
);

describe.skipIf(!hasPoppler).each(CASES)('of %s on %s (needs poppler)', (_, paper, runner) => {
  const { records, now, id } = runner;
  const file = join(folder, `${id}-${paper}.pdf`);
  const sheet = clinicianSheetFor(records, now);

  async function extracted(...options: readonly string[]): Promise<string> {
    writeFileSync(file, await sheetPdf(sheet, { paper, at: now }));
    return execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' });
  }

  test('the text gives every number that the screen shows', async () => {
    const text = withoutSpaces(await extracted('-raw'));
    const words = answerInWords(answerFor(records, { now }));
    expect(text).toContain(withoutSpaces(words.headline));
    for (const { name, likelihood, points, measured } of words.possibilities) {
      for (const said of [name, likelihood, points, measured]) {
        expect(text).toContain(withoutSpaces(said));
      }
    }
    const facts = sheet.columns.flat().flatMap(({ blocks }) => blocks);
    const said = facts.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(said.length).toBeGreaterThan(10);
    const leftOut = [...text.matchAll(/…(\d+)moreintheapp/g)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    );
    expect(said.filter((one) => !text.includes(withoutSpaces(one)))).toHaveLength(leftOut);
    expect(leftOut).toBe(0);
  });

  test('no word stands on another', async () => {
    const words = wordsIn(await extracted('-bbox'));
    expect(words.length).toBeGreaterThan(150);
    const clashes = words.flatMap((one, i) =>
      words.slice(i + 1).flatMap((other) => (overlap(one, other) ? [[one.text, other.text]] : [])),
    );
    expect(clashes).toEqual([]);
  });
});

test.skipIf(!hasPoppler)(
  'a name in a script that is not embedded is explained (needs poppler)',
  async () => {
    const [runner] = pageRunners();
    if (!runner) throw new Error('no runner');
    const plain = clinicianSheetFor(runner.records, runner.now);
    const [before, after] = await Promise.all(
      [plain, { ...plain, subject: '山田 · 41 years' }].map(async (sheet, i) => {
        const file = join(folder, `script-${i}.pdf`);
        writeFileSync(file, await sheetPdf(sheet, { paper: 'a4', at: runner.now }));
        return withoutSpaces(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
      }),
    );
    expect(before).not.toContain(withoutSpaces(plain.unshaped));
    expect(after).toContain(withoutSpaces(plain.unshaped));
  },
);

test('what was tried is on the page with what came of it', () => {
  const [runner] = pageRunners();
  if (!runner) throw new Error('no runner');
  const experiment: Experiment = {
    id: '01a223a2-2d54-741c-922e-c8c0df2bf8fb',
    change: 'warm_up',
    began: '2026-08-01' as Day,
    seed: 1,
    outcome: 'worst',
    smallest: 1,
    most: 24,
    distance: null,
    trials: [],
    ended: { day: '2026-09-01' as Day, why: 'runner' },
  };
  const records = { ...runner.records, experiments: [experiment] };
  const blocks = clinicianSheetFor(records, runner.now)
    .columns.flat()
    .flatMap((section) => (section.title === 'Tried' ? section.blocks : []));
  expect(blocks).toMatchObject([
    { text: expect.stringMatching(/1 Aug 2026 to 1 Sep 2026.*cannot be told.*0 pairs/) },
  ]);
});

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;

/** The part of each box where letters are: the face's own lines are higher than those of the page. */
function wordsIn(boxes: string): readonly Word[] {
  return [...boxes.matchAll(WORD)].map(([, xMin, yMin, xMax, yMax, text = '']) => {
    const [top, bottom] = [Number(yMin), Number(yMax)];
    const edge = (bottom - top) * 0.3;
    return {
      text,
      left: Number(xMin),
      right: Number(xMax),
      top: top + edge,
      bottom: bottom - edge,
    };
  });
}

function overlap(one: Word, other: Word): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0.1 && down > 0;
}

/** Lines end at hyphens too, which reads as a space. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
