import { describe, expect, test } from 'vitest';
import { madeUpRunner } from '../attribution/made-up-runner.ts';
import { addDays, type Day } from '../calendar/day.ts';
import { withoutFarAhead } from './far-ahead.ts';

const records = madeUpRunner({ seed: 1, runs: 30 });
const today = records.runs.at(-1)?.day as Day;
const [run] = records.runs;
const [row] = records.diary;

describe('a date that cannot be', () => {
  test('records of the past, of today and of a computer that is months behind all stay', () => {
    const ahead = addDays(today, 366);
    const some = { ...records, runs: records.runs.map((one) => ({ ...one, day: ahead })) };
    expect(withoutFarAhead(records, today)).toEqual({ records, problems: [] });
    expect(withoutFarAhead(some, today)).toEqual({ records: some, problems: [] });
  });

  test('a mistyped year and a watch with a wrong clock are left out, and the runner is told where', () => {
    if (!run || !row) throw new Error('the made-up runner has no run or no diary');
    const typed = { ...row, day: '2126-01-05' as Day, origin: { file: 'diary.csv', line: 7 } };
    const clock = { ...run, day: '2089-01-01' as Day };
    const kept = withoutFarAhead(
      { ...records, diary: [...records.diary, typed], runs: [...records.runs, clock] },
      today,
    );
    expect(kept.records).toEqual(records);
    expect(kept.problems).toMatchObject([
      { code: 'far-ahead', place: { file: run.sources[0]?.file }, received: '2089-01-01' },
      { code: 'far-ahead', place: { file: 'diary.csv', line: 7 }, received: '2126-01-05' },
    ]);
  });
});
