import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known, missing } from '../reading/reading.ts';
import type { Profile } from '../record/profile.ts';
import { AGE_BANDS, type BandedProfile, bandedProfile, mayBeMinor } from './bands.ts';
import { sharedProfiles } from './profiles.ts';
import { countCells, type Shown, shownRow } from './small-cells.ts';
import type { ColumnMeaning, StudyCell, StudyTable } from './table.ts';
import { STUDY_TABLES } from './tables/index.ts';

const YEAR = 2026;

describe('a profile in bands', () => {
  test.each([
    [1927, '70+'],
    [1956, '70+'],
    [1957, '60-69'],
    [1986, '40-49'],
    [1987, '30-39'],
    [1997, '18-29'],
    [2007, '18-29'],
  ])('who was born in %d is %s', (birthYear, band) => {
    expect(bandedProfile(aProfile({ birthYear: known(birthYear) }), YEAR).age_band).toBe(band);
  });

  test.each([
    [140, 44, '<160', '<50'],
    [159.9, 50, '<160', '50-59'],
    [160, 69.9, '160-169', '60-69'],
    [189, 89, '180-189', '80-89'],
    [215, 160, '190+', '90+'],
  ])('of %d cm and %d kg: %s and %s', (height, mass, heightBand, massBand) => {
    const profile = { height: known(height), mass: known(mass) } as unknown as Partial<Profile>;
    expect(bandedProfile(aProfile(profile), YEAR)).toMatchObject({
      height_band: heightBand,
      mass_band: massBand,
    });
  });

  test('what was not said is not there', () => {
    const nothing = { sex: null, age_band: null, height_band: null, mass_band: null };
    expect(bandedProfile(undefined, YEAR)).toEqual(nothing);
    expect(bandedProfile(aProfile({}), YEAR)).toEqual({ ...nothing, sex: 'unspecified' });
  });

  test.each([
    [2007, false],
    [2008, true],
    [2015, true],
  ])('who was born in %d may be a minor: %s', (birthYear, isMinor) => {
    expect(mayBeMinor(aProfile({ birthYear: known(birthYear) }), YEAR)).toBe(isMinor);
  });
});

describe('profiles that enough runners share', () => {
  const PROFILE: fc.Arbitrary<BandedProfile> = fc.record({
    sex: fc.constantFrom('female', 'male', null),
    age_band: fc.constantFrom(...AGE_BANDS, null),
    height_band: fc.constantFrom('160-169', '170-179', null),
    mass_band: fc.constantFrom('50-59', '60-69', '70-79', null),
  });

  test('nobody is told of by a profile that too few share, and no profile says more than was so', () => {
    fc.assert(
      fc.property(
        fc.array(PROFILE, { maxLength: 120 }),
        fc.integer({ min: 2, max: 12 }),
        (profiles, least) => {
          const all = new Map(profiles.map((profile, i) => [`${i}`, profile]));
          const shared = sharedProfiles(all, least);
          const sharers = new Map<string, number>();
          for (const [name, profile] of shared) {
            const key = JSON.stringify(profile);
            sharers.set(key, (sharers.get(key) ?? 0) + 1);
            for (const [column, told] of Object.entries(profile)) {
              if (told !== null) expect(told).toBe(all.get(name)?.[column as keyof BandedProfile]);
            }
          }
          for (const count of sharers.values()) expect(count).toBeGreaterThanOrEqual(least);
        },
      ),
    );
  });

  test('one runner unlike all others is told of without what makes them so, or not at all', () => {
    const alike = { sex: 'male', age_band: '40-49', height_band: '180-189', mass_band: '70-79' };
    const many = Array.from({ length: 10 }, (_, i): [string, BandedProfile] => [`${i}`, alike]);
    const heavy = { ...alike, mass_band: '90+' };
    expect(sharedProfiles(new Map([...many, ['x', heavy]]), 10).get('x')).toBeUndefined();
    const alsoUnsaid = Array.from({ length: 9 }, (_, i): [string, BandedProfile] => [
      `u${i}`,
      { ...alike, mass_band: null },
    ]);
    expect(sharedProfiles(new Map([...many, ...alsoUnsaid, ['x', heavy]]), 10).get('x')).toEqual({
      ...alike,
      mass_band: null,
    });
  });
});

describe('what too few runners have', () => {
  const LEAST = 3;

  test.each<[string, ColumnMeaning['hides'], StudyCell[][], StudyCell[][]]>([
    [
      'a value of two is hidden, and the next rarest with it',
      'rare',
      [['a'], ['a'], ['a'], ['a'], ['b'], ['b'], ['b'], ['c'], ['c']],
      [['a'], ['a'], ['a'], ['a'], [null], [null], [null], [null], [null]],
    ],
    [
      'rare values of many runners hide one another',
      'rare',
      [['a'], ['a'], ['a'], ['b'], ['b'], ['c'], ['d']],
      [['a'], ['a'], ['a'], [null], [null], [null], [null]],
    ],
    [
      'many rows of one runner are one runner',
      'rare',
      [['a', 'a', 'a', 'a'], ['b'], ['b'], ['b']],
      [[null, null, null, null], [null], [null], [null]],
    ],
    [
      'values that enough have all stay',
      'rare',
      [
        ['a', 'b'],
        ['a', 'b'],
        ['b', 'a'],
      ],
      [
        ['a', 'b'],
        ['a', 'b'],
        ['b', 'a'],
      ],
    ],
    [
      'one true among many false hides both',
      'rare',
      [[true], [false], [false], [false], [false]],
      [[null], [null], [null], [null], [null]],
    ],
    [
      'extremes are cut to what three reach',
      'extremes',
      [
        [1, 50],
        [2, 20],
        [3, 18],
        [4, 17],
      ],
      [
        [3, 18],
        [3, 18],
        [3, 18],
        [4, 17],
      ],
    ],
    [
      'numbers of two runners are hidden',
      'extremes',
      [[1, 2], [3, 4], [null]],
      [[null, null], [null, null], [null]],
    ],
    [
      'days beyond those that three have are gone',
      'late-days',
      [[0, 9], [0, 5], [0, 4], [1]],
      [[0], [0], [0, 4], [1]],
    ],
    ['pain from 0 to 10 tells nobody from another', 'nothing', [[10], [0], [0]], [[10], [0], [0]]],
  ])('%s', (_, hides, runners, expected) => {
    const table = aTable(hides);
    const counts = countCells(table, LEAST);
    for (const cells of runners) counts.add(cells.map((cell) => [cell]));
    const shown = counts.settle();
    const told = runners.map((cells) =>
      cells.flatMap((cell) => {
        const row = shownRow(table, [cell], shown);
        return row ? [row[0]] : [];
      }),
    );
    expect(told).toEqual(expected);
  });

  test('whatever the cells, no value is shown that fewer have', () => {
    const cells = fc.array(fc.constantFrom('a', 'b', 'c', 'd', null), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 30 }), (runners) => {
        const table = aTable('rare');
        const counts = countCells(table, LEAST);
        for (const row of runners) counts.add(row.map((cell) => [cell]));
        const shown = counts.settle();
        const told = runners.map(
          (row) => new Set(row.map((cell) => shownRow(table, [cell], shown)?.[0])),
        );
        for (const value of ['a', 'b', 'c', 'd']) {
          const holders = told.filter((values) => values.has(value)).length;
          expect(holders === 0 || holders >= LEAST).toBe(true);
        }
      }),
    );
  });
});

describe('what too few runners have once late days are left out', () => {
  const LEAST = 3;
  const column = (name: string, hides: ColumnMeaning['hides']): ColumnMeaning => ({
    ...(aTable(hides).columns[0] as ColumnMeaning),
    name,
  });
  const table: StudyTable = {
    ...aTable('rare'),
    columns: [column('day', 'late-days'), column('ground', 'rare'), column('speed', 'extremes')],
  };
  type Runner = readonly (readonly [day: number, ground: string, speed: number])[];

  function told(runners: readonly Runner[]) {
    const settled = (days?: readonly Shown[]) => {
      const counts = countCells(table, LEAST, days);
      for (const rows of runners) counts.add(rows);
      return counts.settle();
    };
    const shown = settled(settled());
    return runners.map((rows) => rows.flatMap((row) => shownRow(table, row, shown) ?? []));
  }

  test('a value or an extreme of which the third runner is on a late day alone is shown to nobody', () => {
    const usual = [
      [1, 'road', 10],
      [2, 'road', 11],
    ] as const;
    const runners = [
      [...usual, [3, 'trail', 20]],
      [...usual, [3, 'trail', 20]],
      [...usual, [3, 'road', 10], [90, 'trail', 20]],
      [...usual],
    ] as const;
    const cells = told(runners).flat();
    expect(cells).not.toContain('trail');
    expect(cells).not.toContain(20);
    expect(cells).not.toContain(90);
    expect(cells).toContain(11);
  });

  test('whatever the rows, each value that is shown is of enough, and each extreme is reached by as many', () => {
    const row = fc.tuple(
      fc.nat({ max: 6 }),
      fc.constantFrom('road', 'trail', 'track'),
      fc.nat({ max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 12 }), (runners) => {
        const shown = told(runners);
        const holders = (has: (cell: unknown) => boolean) =>
          shown.filter((cells) => cells.some(has)).length;
        for (const ground of ['road', 'trail', 'track']) {
          const count = holders((cell) => cell === ground);
          expect(count === 0 || count >= LEAST).toBe(true);
        }
        const speeds = shown.flatMap((cells) => cells.filter((_, i) => i % 3 === 2));
        const numbers = speeds.filter((speed) => typeof speed === 'number');
        if (numbers.length === 0) return;
        for (const extreme of [Math.min(...numbers), Math.max(...numbers)]) {
          const reach = shown.filter((cells) =>
            cells.some((cell, i) => i % 3 === 2 && cell === extreme),
          );
          expect(reach.length).toBeGreaterThanOrEqual(LEAST);
        }
      }),
    );
  });
});

describe('the tables', () => {
  const columns = STUDY_TABLES.flatMap((table) =>
    table.columns.map((column): [string, ColumnMeaning] => [
      `${table.name}.${column.name}`,
      column,
    ]),
  );

  test.each(columns)(
    '%s says what it means, when it is empty, and holds no text of the runner’s own',
    (name, column) => {
      expect(column.name).toMatch(/^[a-z][a-z0-9_]{0,50}$/);
      expect(column.means).toMatch(/\.$/);
      expect(column.missing).not.toBe('');
      if (column.type === 'text' && column.name !== 'runner') expect(column.values).toBeDefined();
      expect(name).not.toMatch(/note|name|file|device|gear|date|start|latitude|longitude|serial/);
    },
  );

  test('no two columns of a table have one name, and the runner comes first', () => {
    for (const { columns: all } of STUDY_TABLES) {
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
      expect(all[0]?.name).toBe('runner');
    }
  });
});

function aProfile(more: Partial<Profile>): Profile {
  const unknown = missing('not-recorded');
  return {
    sex: 'unspecified',
    birthYear: unknown,
    height: unknown,
    mass: unknown,
    timeZone: undefined,
    units: 'metric',
    conditions: unknown,
    earlierBackPain: undefined,
    extra: {},
    ...more,
  };
}

function aTable(hides: ColumnMeaning['hides']): StudyTable {
  const column = { name: 'x', type: 'text', unit: null, means: '', missing: '', hides } as const;
  return { name: 't', means: '', columns: [column], rowsOf: () => [] };
}
