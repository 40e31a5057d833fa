import { CAUSE_IDS, type CauseId, type DiaryEntry } from '@plumbline/domain';
import { describe, expect, test } from 'vitest';
import { type SimulatedRunner, simulateRecords, simulateRunner } from './simulate.ts';
import type { SimulationOptions } from './world/options.ts';
import { SCENARIO_NAMES, scenario } from './world/scenarios.ts';

const SEEDS = Array.from({ length: 24 }, (_, i) => i + 1);

const simulated = new Map<string, readonly SimulatedRunner[]>();

function runners(
  options: Omit<SimulationOptions, 'seed'>,
  seeds = SEEDS,
): readonly SimulatedRunner[] {
  const key = JSON.stringify([options, seeds]);
  const before = simulated.get(key);
  if (before) return before;
  const all = seeds.map((seed) => simulateRunner({ ...options, seed }));
  simulated.set(key, all);
  return all;
}

function worstTold(entry: DiaryEntry): number | undefined {
  const told = [entry.painDuring, entry.painAfter, entry.painNextMorning].flatMap((reading) =>
    reading.known ? [Number(reading.value)] : [],
  );
  return told.length === 0 ? undefined : Math.max(...told);
}

function reports(all: readonly SimulatedRunner[]): readonly number[] {
  return all.flatMap(({ records }) => {
    return records.diary.flatMap((entry) => {
      const told = entry.effort.known ? worstTold(entry) : undefined;
      return told === undefined ? [] : [told];
    });
  });
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}

function mean(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [mx, my] = [mean(xs), mean(ys)];
  const along = xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] ?? my) - my), 0);
  const spread = (all: readonly number[], m: number) =>
    Math.sqrt(all.reduce((sum, one) => sum + (one - m) ** 2, 0));
  return along / (spread(xs, mx) * spread(ys, my));
}

describe('the same options', () => {
  test('give the same runner to the last bit', () => {
    const options: SimulationOptions = { seed: 5, causes: ['form'], runs: 60 };
    expect(JSON.stringify(simulateRecords(options))).toBe(JSON.stringify(simulateRecords(options)));
  });

  test('with another seed give another runner', () => {
    const run = (seed: number) => simulateRecords({ seed, causes: [], runs: 10 }).records.runs[3];
    expect(run(1)).not.toEqual(run(2));
  });

  test('with another cause leave the life around it as it was, up to the first pain', () => {
    const life = (causes: readonly CauseId[]) => simulateRunner({ seed: 3, causes, runs: 30 }).life;
    expect(life([]).person).toEqual(life(['form']).person);
    expect(life([]).days).toEqual(life(['form']).days);
    expect(life([]).runs[0]?.body).toEqual(life(['form']).runs[0]?.body);
  });
});

describe('bodies are such as people have', () => {
  const runs = runners({ causes: [] }).flatMap(({ records, life }) =>
    records.runs.map((run, i) => ({ run, lived: life.runs[i]?.body })),
  );

  test.each<[string, number, number, (one: (typeof runs)[number]) => number | undefined]>([
    ['cadence, steps/min', 150, 200, ({ run }) => run.averages.cadence],
    ['contact time, ms', 160, 320, ({ run }) => run.averages.contactTime],
    ['oscillation, mm', 50, 130, ({ run }) => run.averages.verticalOscillation],
    ['step length, mm', 600, 1700, ({ run }) => run.averages.stepLength],
    ['heart rate, beats/min', 95, 195, ({ run }) => run.averages.heartRate],
    ['speed, m/s', 1.7, 4.8, ({ run }) => run.averages.speed],
    ['sweat, L/h', 0.15, 2.5, ({ lived }) => lived?.sweatRate],
    ['deficit, %', -2, 6, ({ lived }) => lived?.deficit],
    ['landing angle, °', -20, 32, ({ lived }) => lived?.footAngle],
    ['distance, km', 1, 37, ({ lived }) => lived?.kilometres],
    ['air, °C', -20, 45, ({ lived }) => lived?.air.celsius],
  ])('%s lies between %d and %d', (_, low, high, of) => {
    const values = runs.map(of);
    expect(values).not.toContain(undefined);
    expect(Math.min(...values.map(Number))).toBeGreaterThanOrEqual(low);
    expect(Math.max(...values.map(Number))).toBeLessThanOrEqual(high);
  });

  test('nearly all sweat between 0.3 and 1.8 litres an hour', () => {
    expect(
      share(runs, ({ lived }) => (lived?.sweatRate ?? 0) > 0.3 && (lived?.sweatRate ?? 9) < 1.8),
    ).toBeGreaterThan(0.97);
  });

  test('who runs faster is shorter on the ground', () => {
    const known = runs.filter(({ run }) => run.averages.contactTime !== undefined);
    const speeds = known.map(({ run }) => run.averages.speed ?? 0);
    const contacts = known.map(({ run }) => run.averages.contactTime ?? 0);
    expect(correlation(speeds, contacts)).toBeLessThan(-0.5);
  });

  test('a late-run drift is seen with its error, and not at all on a short run', () => {
    const long = runs.filter(({ lived }) => (lived?.moving ?? 0) > 1500);
    expect(share(long, ({ run }) => run.drift.contactTime.known)).toBe(1);
    const short = runs.filter(({ lived }) => (lived?.moving ?? 0) < 1200);
    expect(short.length).toBeGreaterThan(0);
    expect(share(short, ({ run }) => run.drift.contactTime.known)).toBe(0);
  });
});

describe('what is true', () => {
  test('no cause adds anything to a runner without one', () => {
    for (const { truth } of runners({ causes: [] }, SEEDS.slice(0, 5))) {
      for (const { added, addedByThisRun } of truth.runs) {
        expect(added).toEqual({});
        expect(addedByThisRun).toEqual({});
      }
    }
  });

  test.each(CAUSE_IDS)('%s adds two to four points to the painful runs of who has it', (cause) => {
    const runs = runners({ causes: [cause] }).flatMap(({ truth }) => truth.runs);
    for (const { worst, added, addedByThisRun } of runs) {
      const [ever, now] = [added[cause] ?? Number.NaN, addedByThisRun[cause] ?? Number.NaN];
      expect(ever).toBeGreaterThanOrEqual(-1e-9);
      expect(now).toBeGreaterThanOrEqual(-1e-9);
      expect(now).toBeLessThanOrEqual(ever + 1e-9);
      expect(ever).toBeLessThanOrEqual(worst + 1e-9);
    }
    const painful = runs.filter(({ worst }) => worst >= 3);
    const points = mean(painful.map(({ added }) => added[cause] ?? 0));
    expect(points).toBeGreaterThan(1.8);
    expect(points).toBeLessThan(4.5);
  });

  test('overload adds nothing above its harmless level on a run no longer than the month before', () => {
    const all = runners({ causes: ['overload'] });
    for (const { life, truth } of all) {
      truth.runs.forEach(({ addedByThisRun, addedAboveHarmless }, i) => {
        const now = addedByThisRun.overload ?? Number.NaN;
        const above = addedAboveHarmless.overload ?? Number.NaN;
        expect(above).toBeGreaterThanOrEqual(-1e-9);
        expect(above).toBeLessThanOrEqual(now + 1e-9);
        const own = life.runs[i];
        const month = life.runs.filter(
          ({ day }) => own !== undefined && day < own.day && own.day - day <= 30,
        );
        const longest = Math.max(...month.map(({ body }) => body.kilometres));
        if (month.length >= 3 && (own?.body.kilometres ?? 0) <= longest)
          expect(above).toBeCloseTo(0);
      });
    }
  });

  test('two causes add less together than each alone would: pain does not pile up for ever', () => {
    const runs = runners({ causes: ['overload', 'form'] }).flatMap(({ truth }) => truth.runs);
    const both = runs.filter(({ added }) => (added.overload ?? 0) > 1 && (added.form ?? 0) > 1);
    expect(both.length).toBeGreaterThan(20);
    expect(Math.max(...runs.map(({ worst }) => worst))).toBeLessThanOrEqual(10);
  });
});

describe('diaries read like diaries', () => {
  test.each<[string, Omit<SimulationOptions, 'seed'>, [number, number], [number, number]]>([
    ['no cause', { causes: [] }, [0.6, 0.85], [0.005, 0.06]],
    ['flare-ups', { causes: [], flareUpsPerYear: 6 }, [0.5, 0.8], [0.03, 0.2]],
    ['overload', { causes: ['overload'] }, [0.45, 0.75], [0.05, 0.25]],
    ['weakness', { causes: ['weakness'] }, [0.25, 0.6], [0.1, 0.4]],
    ['form', { causes: ['form'] }, [0.25, 0.6], [0.1, 0.4]],
    ['dehydration', { causes: ['dehydration'] }, [0.25, 0.6], [0.1, 0.4]],
    ['foot strike', { causes: ['foot-strike'] }, [0.25, 0.6], [0.1, 0.4]],
  ])('%s: zeros and painful runs are as many as people report', (_, options, zeros, painful) => {
    const told = reports(runners(options));
    expect(share(told, (pain) => pain === 0)).toBeGreaterThan(zeros[0]);
    expect(share(told, (pain) => pain === 0)).toBeLessThan(zeros[1]);
    expect(share(told, (pain) => pain >= 3)).toBeGreaterThan(painful[0]);
    expect(share(told, (pain) => pain >= 3)).toBeLessThan(painful[1]);
  });

  test('painful runs are written down more often than others', () => {
    const rows = runners({ causes: ['weakness'] }).flatMap(({ records, life, truth }) => {
      const days = new Set(records.diary.map(({ day }) => day));
      return records.runs.flatMap((run, i) =>
        life.runs[i]?.kind === 'warm-up'
          ? []
          : [{ told: days.has(run.day), hurts: (truth.runs[i]?.worst ?? 0) >= 3 }],
      );
    });
    const toldOf = (hurts: boolean) =>
      share(
        rows.filter((row) => row.hurts === hurts),
        ({ told }) => told,
      );
    expect(toldOf(true)).toBeGreaterThan(toldOf(false) + 0.05);
    expect(toldOf(false)).toBeGreaterThan(0.5);
  });

  test('every row stands on its own line and day', () => {
    for (const { records } of runners({ causes: ['form'] }, SEEDS.slice(0, 8))) {
      expect(records.diary.map(({ origin }) => origin.line)).toEqual(
        records.diary.map((_, i) => i + 2),
      );
      const days = records.diary.map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
    }
  });
});

describe('the worlds that an answer is tried in', () => {
  test.each(SCENARIO_NAMES)('%s can be lived', (name) => {
    const { records, truth } = simulateRecords(scenario(name, 12));
    expect(records.runs.length).toBe(name === 'twelve-runs' ? 12 : truth.runs.length);
    expect(records.diary.length).toBeGreaterThan(3);
    expect(records.runs.map(({ start }) => start)).toEqual(
      records.runs.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  test('effects of the next morning come the next morning', () => {
    const pain = (timing: 'same-day' | 'next-morning') => {
      const runs = runners({ causes: ['form'], timing }).flatMap(({ life }) => life.runs);
      const hard = runs.filter(({ addedByThisRun }) => (addedByThisRun.form ?? 0) > 1.5);
      return mean(hard.map(({ pain: { nextMorning, during } }) => nextMorning - during));
    };
    expect(pain('next-morning')).toBeGreaterThan(1);
    expect(pain('same-day')).toBeLessThan(-0.5);
  });

  test('long runs are hot runs where they are tangled, and only there', () => {
    const tangled = (entangled: 'apart' | 'long-runs-are-hot') =>
      mean(
        runners({ causes: [], entangled }).map(({ life }) =>
          correlation(
            life.runs.map(({ body }) => body.kilometres / body.usedTo),
            life.runs.map(({ body }) => body.deficit),
          ),
        ),
      );
    expect(tangled('long-runs-are-hot')).toBeGreaterThan(tangled('apart') + 0.1);
  });

  test('lifting hurts and is nowhere in the records', () => {
    const told = (hidden: 'none' | 'lifting') => mean(reports(runners({ causes: [], hidden })));
    expect(told('lifting')).toBeGreaterThan(told('none') + 0.4);
    const { records } = simulateRecords({ seed: 1, causes: [], hidden: 'lifting' });
    expect(JSON.stringify(records)).not.toMatch(/lift/i);
  });

  test('sparse records lack the scale, the camera and the chest strap', () => {
    for (const { records } of runners({ causes: [], measured: 'sparse' }, SEEDS.slice(0, 6))) {
      expect(records.form).toEqual([]);
      expect(records.tests).toEqual([]);
      expect(share(records.runs, ({ drift }) => drift.contactTime.known)).toBe(0);
    }
  });
});

test('five hundred runners take seconds', () => {
  const before = process.cpuUsage();
  for (let seed = 1000; seed < 1050; seed += 1) simulateRecords(scenario('two-causes', seed));
  expect(process.cpuUsage(before).user / 1000 / 50).toBeLessThan(40);
});
