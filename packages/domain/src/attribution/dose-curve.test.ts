import { describe, expect, test } from 'vitest';
import type { CauseId } from '../causes/cause.ts';
import { layTimeline } from '../timeline/lay-timeline.ts';
import { type DoseCurve, doseCurve } from './dose-curve.ts';
import { type MadeUp, madeUpRunner } from './made-up-runner.ts';
import { studyTimeline } from './study.ts';

function studied(made: MadeUp, id: CauseId) {
  const study = studyTimeline(layTimeline(madeUpRunner(made)).timeline);
  const suspect = study.judgement.suspects.find(({ cause }) => cause.id === id);
  if (!suspect) throw new Error(`no suspect ${id}`);
  return { study, suspect };
}

function curveOf(made: MadeUp, id: CauseId): DoseCurve | undefined {
  const { study, suspect } = studied(made, id);
  return doseCurve(study, suspect);
}

describe('the line of pain against exposure', () => {
  const dry = curveOf({ seed: 4, runs: 120, thirst: 5 }, 'dehydration') ?? [];

  test('rises from near no pain to what the runner was made to feel, for a cause that acts', () => {
    expect(dry).toHaveLength(40);
    const [first, last] = [dry[0], dry.at(-1)];
    expect(first?.mean).toBeLessThan(2);
    expect((last?.mean ?? 0) - (first?.mean ?? 0)).toBeGreaterThan(2.5);
    expect(dry.every((point, i) => i === 0 || point.mean >= (dry[i - 1]?.mean ?? 0) - 1e-9)).toBe(
      true,
    );
  });

  test('runs through the runs: it says what those hurt whose exposure reads high, and those whose reads low', () => {
    const { study, suspect } = studied({ seed: 4, runs: 120, thirst: 5 }, 'dehydration');
    const read = study.history.reported.flatMap((place, i) => {
      const exposure = suspect.exposures[place];
      const pain = study.history.outcome.pain[i] as number;
      return exposure && exposure.obtained !== 'unknown' ? [{ at: exposure.value, pain }] : [];
    });
    const falling = read.sort((a, b) => b.at - a.at);
    const average = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const quarter = Math.floor(read.length / 4);
    for (const part of [falling.slice(0, quarter), falling, falling.slice(-quarter)]) {
      const said = part.map(({ at }) => dry.find((p) => p.exposure >= at - 1e-9)?.mean ?? 0);
      expect(Math.abs(average(said) - average(part.map(({ pain }) => pain)))).toBeLessThan(0.6);
    }
  });

  test('keeps its mean within its interval, and both within the scale', () => {
    for (const { low, mean, high } of dry) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(10);
    }
  });

  test('lies flat for a cause that does nothing', () => {
    const flat = curveOf({ seed: 4, runs: 120, thirst: 0, level: 2 }, 'dehydration') ?? [];
    expect(flat).toHaveLength(40);
    expect((flat.at(-1)?.mean ?? 9) - (flat[0]?.mean ?? 0)).toBeLessThan(0.5);
  });

  test('is not drawn where nothing is known of the exposure', () => {
    expect(curveOf({ seed: 4, runs: 40 }, 'foot-strike')).toBeUndefined();
  });
});
