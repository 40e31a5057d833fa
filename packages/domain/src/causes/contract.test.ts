import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../reading/reading.ts';
import { CONDITIONS } from '../record/profile.ts';
import { profileOf, timelineOf } from './a-runner.ts';
import { CAUSE_IDS, type Exposure } from './cause.ts';
import { CAUSES } from './index.ts';
import { manyRuns } from './many-runs.ts';

const PARTS = ['README.md', 'advice.ts', 'evidence.ts', 'exposure.ts'];
const NEVER_SAID =
  /this caused it|weak core|bad form|damage|\bwear\b|injured because|\bfault\b|\blazy\b|too weak/i;

const A_RUNNER = manyRuns(200, 7);
const UNKNOWN_RUNNER = timelineOf([{ on: '2026-03-01' }, { on: '2026-03-04' }]);
const ALL_CLEAR = { ...A_RUNNER, profile: profileOf({ conditions: known([]) }) };
const ALL_AGAINST = { ...A_RUNNER, profile: profileOf({ conditions: known(CONDITIONS) }) };

test('the list of causes is the list of their stored names', () => {
  expect(CAUSES.map(({ id }) => id)).toEqual(CAUSE_IDS);
});

describe.each(CAUSES)('$id keeps the promises every cause makes', (cause) => {
  const folder = new URL(`./${cause.id}/`, import.meta.url);
  const files = readdirSync(folder);
  const readme = () => readFileSync(new URL('README.md', folder), 'utf8');

  test('its folder has the same parts as every other', () => {
    expect(files).toEqual(
      expect.arrayContaining([...PARTS, `${cause.id}.ts`, `${cause.id}.test.ts`]),
    );
  });

  test('its README names every further file, so that none is there without a reason', () => {
    const further = files.filter(
      (file) =>
        !PARTS.includes(file) && !file.startsWith(`${cause.id}.`) && !/\.test\.ts$/.test(file),
    );
    for (const file of further) expect(readme()).toContain(`\`${file}\``);
    for (const [, named = ''] of readme().matchAll(/`([a-z-]+\.ts)`/g))
      expect(files).toContain(named);
  });

  test('its README says how it works, what is measured and what would change our mind', () => {
    expect(readme().match(/^## .*/gm)).toEqual(
      expect.arrayContaining([
        '## How it might work',
        '## What is measured',
        '## What would change our mind',
      ]),
    );
  });

  test('it gives each run one exposure, in their order, and none of them NaN', () => {
    const exposures = cause.exposures(A_RUNNER);
    expect(exposures).toHaveLength(A_RUNNER.runs.length);
    expect(exposures.filter(isBroken)).toEqual([]);
    expect(exposures.some(({ obtained }) => obtained !== 'unknown')).toBe(true);
  });

  test('it is silent, with a reason, about a runner it knows nothing of', () => {
    const exposures = cause.exposures(UNKNOWN_RUNNER);
    expect(exposures).toHaveLength(2);
    for (const exposure of exposures) {
      expect(exposure).toEqual({ obtained: 'unknown', why: expect.any(String) });
    }
    expect(cause.exposures(timelineOf([]))).toEqual([]);
  });

  test('it gives the same exposures and advice for the same records', () => {
    expect(cause.exposures(A_RUNNER)).toEqual(cause.exposures(manyRuns(200, 7)));
    expect(cause.advice(A_RUNNER)).toEqual(cause.advice(manyRuns(200, 7)));
  });

  test('what a run was exposed to is not changed by weeks that come after it, form checks apart', () => {
    const told = manyRuns(60, 3);
    const unfilmed = { ...told, form: [], runs: told.runs.map((run) => ({ ...run, form: [] })) };
    const first = { ...unfilmed, runs: unfilmed.runs.slice(0, 30), sessions: sessionsOf(told, 30) };
    expect(cause.exposures(unfilmed).slice(0, 30)).toEqual(cause.exposures(first));
  });

  test('its dose is 0 at the harmless level and beyond, never falls and never exceeds 1', () => {
    const rising = cause.dose(cause.harmless + 1e6) > 0 ? 1 : -1;
    expect(cause.dose(cause.harmless)).toBe(0);
    expect(cause.dose(cause.harmless + rising * 1e6)).toBe(1);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        (a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          expect(cause.dose(cause.harmless - rising * more)).toBe(0);
          expect(cause.dose(cause.harmless + rising * less)).toBeLessThanOrEqual(
            cause.dose(cause.harmless + rising * more),
          );
        },
      ),
    );
  });

  test('every other shape of its dose rises from 0 at the harmless level in the same direction', () => {
    const rising = cause.dose(cause.harmless + 1e6) > 0 ? 1 : -1;
    expect(cause.otherDoses.length).toBeGreaterThan(0);
    for (const dose of cause.otherDoses) {
      expect(dose(cause.harmless)).toBe(0);
      expect(dose(cause.harmless - rising * 100)).toBe(0);
      const along = Array.from({ length: 400 }, (_, i) =>
        dose(cause.harmless + rising * 0.125 * i),
      );
      expect([...along].sort((a, b) => a - b)).toEqual(along);
      expect(along.at(-1)).toBeGreaterThanOrEqual(1);
    }
  });

  test('every claim that its advice leans on is one it shows', () => {
    const shown = cause.evidence.map(({ id }) => id);
    expect(new Set(shown).size).toBe(shown.length);
    for (const timeline of [A_RUNNER, UNKNOWN_RUNNER, ALL_CLEAR, ALL_AGAINST]) {
      for (const { evidence, basis } of cause.advice(timeline)) {
        expect(shown).toEqual(expect.arrayContaining([...evidence]));
        if (basis === 'evidence') expect(evidence).not.toEqual([]);
      }
    }
  });

  test('its advice has steps with names of their own, for a stranger too', () => {
    for (const timeline of [timelineOf([]), UNKNOWN_RUNNER, ALL_CLEAR, ALL_AGAINST]) {
      const ids = cause.advice(timeline).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(new RegExp(`^${cause.id}\\.[a-z-]+$`));
    }
  });

  test('nothing it says frightens or blames', () => {
    const advice = [A_RUNNER, UNKNOWN_RUNNER, ALL_CLEAR, ALL_AGAINST].flatMap(cause.advice);
    const words = [
      cause.asks,
      cause.unit,
      ...advice.map(({ text }) => text),
      ...cause.evidence.map(({ says }) => says),
    ];
    expect(words.filter((said) => NEVER_SAID.test(said))).toEqual([]);
  });
});

function isBroken(exposure: Exposure): boolean {
  if (exposure.obtained === 'unknown') return false;
  return !Number.isFinite(exposure.value) || !(exposure.sd > 0) || !Number.isFinite(exposure.sd);
}

function sessionsOf(timeline: ReturnType<typeof manyRuns>, runs: number) {
  return timeline.sessions
    .map((session) => ({ ...session, runs: session.runs.filter((index) => index < runs) }))
    .filter((session) => session.runs.length > 0);
}
