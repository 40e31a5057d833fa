import type { RunRow } from '@plumbline/application';
import { describe, expect, test } from 'vitest';
import { choicesIn, filterRuns, sumsOf } from './filter-runs.ts';
import { monthBeside, monthGrid, monthsOf } from './month-grid.ts';
import { ALL_RUNS, filtersSet, readRunsQuery, writeRunsQuery } from './runs-query.ts';
import { nextSort, sortRuns } from './sort-runs.ts';
import { windowRows } from './window-rows.ts';

const aRun = (day: string, told: Partial<RunRow> = {}): RunRow => ({
  runId: day,
  day,
  clock: '07:30',
  km: 8,
  minutes: 45,
  pace: 330,
  ascent: 40,
  heartRate: 150,
  surface: 'road',
  shoes: null,
  pain: null,
  recalled: false,
  hasStreams: true,
  note: null,
  ...told,
});

const RUNS = [
  aRun('2026-03-29', { km: 21.1, pain: 4, shoes: 'Cloudway 12', note: 'Long descent' }),
  aRun('2026-03-07', { km: 5, pain: 0, surface: 'trail' }),
  aRun('2026-02-28', { km: null, shoes: 'Anvil' }),
];
const ids = (runs: readonly RunRow[]) => runs.map(({ day }) => day.slice(5));

describe('the address of the runs page', () => {
  test('an address that says everything is read and written back the same', () => {
    const search =
      'view=calendar&month=2026-03&from=2026-01-01&to=2026-03-31&pain=painful&least=5&most=21.1&surface=trail&shoes=Cloudway+12&words=sunday&sort=-km';
    expect(writeRunsQuery(readRunsQuery(search))).toBe(search);
    expect(filtersSet(readRunsQuery(search))).toBe(7);
  });

  test('what is as usual is not in the address', () => {
    expect(writeRunsQuery(ALL_RUNS)).toBe('');
    expect(readRunsQuery('')).toEqual(ALL_RUNS);
  });

  test.each([
    'month=2026-13',
    'from=yesterday',
    'from=2026-99-99',
    'pain=7',
    'least=-3',
    'least=',
    'sort=-name',
    'view=x',
  ])('an address that says %s shows all runs', (search) => {
    expect(readRunsQuery(search)).toEqual(ALL_RUNS);
  });
});

describe('filtering', () => {
  test.each([
    [{ from: '2026-03-07' }, ['03-29', '03-07']],
    [{ to: '2026-03-07' }, ['03-07', '02-28']],
    [{ pain: 'said' }, ['03-29', '03-07']],
    [{ pain: 'painful' }, ['03-29']],
    [{ pain: 'none' }, ['03-07']],
    [{ pain: 'unsaid' }, ['02-28']],
    [{ least: 5, most: 20 }, ['03-07']],
    [{ surface: 'trail' }, ['03-07']],
    [{ shoes: 'Anvil' }, ['02-28']],
    [{ words: 'sun  cloud' }, ['03-29']],
    [{ words: 'descent' }, ['03-29']],
  ] as const)('%o leaves %o', (filter, left) => {
    expect(ids(filterRuns(RUNS, { ...ALL_RUNS, ...filter }))).toEqual(left);
  });

  test('the choices are those that there are', () => {
    expect(choicesIn(RUNS)).toEqual({
      surfaces: ['road', 'trail'],
      shoes: ['Anvil', 'Cloudway 12'],
    });
  });

  test('a run without a distance adds none', () => {
    expect(sumsOf(RUNS)).toEqual({ runs: 3, km: 26.1, painSaid: 2, painful: 1 });
  });
});

describe('sorting', () => {
  test('a run without the value stands last in either order', () => {
    expect(ids(sortRuns(RUNS, { by: 'km', order: 'ascending' })).at(-1)).toBe('02-28');
    expect(ids(sortRuns(RUNS, { by: 'km', order: 'descending' }))).toEqual([
      '03-29',
      '03-07',
      '02-28',
    ]);
  });

  test('equal runs stand newest first', () => {
    expect(ids(sortRuns(RUNS.toReversed(), { by: 'pace', order: 'ascending' }))).toEqual([
      '03-29',
      '03-07',
      '02-28',
    ]);
  });

  test('a column turns round when it is asked for again', () => {
    const longest = nextSort(ALL_RUNS.sort, 'km');
    expect(longest).toEqual({ by: 'km', order: 'descending' });
    expect(nextSort(longest, 'km')).toEqual({ by: 'km', order: 'ascending' });
    expect(nextSort(longest, 'pace')).toEqual({ by: 'pace', order: 'ascending' });
  });
});

describe('the rows that are drawn', () => {
  test.each([0, 1, 500, 51_000, 155_000, 500_000, -400])(
    'what is on the screen is drawn, %d px down',
    (above) => {
      const { first, end } = windowRows(3000, 52, above, 800);
      const [top, bottom] = [Math.max(0, above), Math.min(above + 800, 3000 * 52)];
      if (top < bottom) {
        expect(first * 52).toBeLessThanOrEqual(top);
        expect(end * 52).toBeGreaterThanOrEqual(bottom);
      }
      expect(end - first).toBeLessThan(80);
    },
  );

  test('a short table is drawn whole, an empty one not at all', () => {
    expect(windowRows(5, 52, 0, 800)).toEqual({ first: 0, end: 5 });
    expect(windowRows(0, 52, 0, 800)).toEqual({ first: 0, end: 0 });
  });
});

describe('the calendar', () => {
  const view = { restDays: [{ day: '2026-03-02', pain: 3 }], today: '2026-03-31' };

  test('March 2026 begins on a Sunday and takes six weeks', () => {
    const weeks = monthGrid('2026-03', RUNS, view);
    expect(weeks.map(({ monday }) => monday.slice(5))).toEqual([
      '02-23',
      '03-02',
      '03-09',
      '03-16',
      '03-23',
      '03-30',
    ]);
    expect(weeks[0]?.days.filter(Boolean)).toHaveLength(1);
    expect(weeks[0]?.km).toBe(0);
    expect(weeks[4]?.km).toBe(21.1);
  });

  test('a day has its runs in the order of the clock, its pain at rest, and whether it is today', () => {
    const twice = [aRun('2026-03-02', { clock: '18:00' }), aRun('2026-03-02', { clock: '06:00' })];
    const days = monthGrid('2026-03', twice, view).flatMap((week) => week.days);
    const second = days.find((day) => day?.day === '2026-03-02');
    expect(second?.runs.map(({ clock }) => clock)).toEqual(['06:00', '18:00']);
    expect(second?.restPain).toBe(3);
    expect(days.filter((day) => day?.isToday).map((day) => day?.day)).toEqual(['2026-03-31']);
  });

  test('months are named from the first run to today, across a new year', () => {
    expect(monthsOf([aRun('2025-12-30')], '2026-02-01')).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(monthsOf([], '2026-02-01')).toEqual(['2026-02']);
    expect(monthBeside('2026-01', -1)).toBe('2025-12');
  });
});
