import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { type Day, daysBetween } from '../calendar/day.ts';
import type { RunnerRecords } from '../record/records.ts';
import { layTimeline } from '../timeline/lay-timeline.ts';
import { answerRunner } from './answer-runner.ts';
import { historyOf } from './history.ts';
import { madeUpRunner } from './made-up-runner.ts';
import { climb } from './weigh-noises.ts';

/** Now and then flies east over the date line between runs: the later of the two has the earlier local day. */
function traveller(): RunnerRecords {
  const plain = madeUpRunner({ seed: 12, runs: 60, thirst: 4.5 });
  const days = plain.runs.map((run) => run.day);
  const swapped = new Map<Day, Day>();
  for (let i = 4; i + 1 < days.length; i += 5) {
    const [before, after] = [days[i], days[i + 1]];
    if (before && after && daysBetween(before, after) === 1)
      swapped.set(before, after).set(after, before);
  }
  const abroad = <Row extends { readonly day: Day }>(row: Row): Row => ({
    ...row,
    day: swapped.get(row.day) ?? row.day,
  });
  return {
    ...plain,
    runs: plain.runs.map(abroad),
    diary: plain.diary.map(abroad),
    hydration: plain.hydration.map(abroad),
  };
}

test('the days of a traveller never fall, though the calendar does', () => {
  const { timeline } = layTimeline(traveller());
  expect(timeline.runs.some(({ day }, i) => day < (timeline.runs[i - 1]?.day ?? day))).toBe(true);
  const { day } = historyOf(timeline).outcome;
  expect(day).toHaveLength(60);
  expect(day.every((at, i) => at >= (day[i - 1] ?? 0))).toBe(true);
});

test('a traveller gets an answer in numbers', () => {
  const answer = answerRunner(traveller(), {
    generatedAt: '2026-01-01T08:00:00Z',
    inputDigest: 'ab'.repeat(32),
  });
  for (const { probability, painPoints } of answer.causes) {
    expect(Number.isFinite(probability)).toBe(true);
    expect(Number.isFinite(painPoints?.mean)).toBe(true);
  }
  expect(Number.isFinite(answer.negativeControl?.probability)).toBe(true);
  expect(answer.causes[0]?.cause).toBe('dehydration');
});

test('the search for the best noise ends where a fit gives no number', () => {
  const best = runInNewContext(
    'search()',
    { search: () => climb(3, (place) => (place === 4 ? Number.NaN : place)) },
    { timeout: 2000 },
  );
  expect(best).toBe(3);
});
