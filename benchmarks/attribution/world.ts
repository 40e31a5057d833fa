import {
  addDays,
  CAUSES,
  type Cause,
  type CauseId,
  CONTEXT_FACTORS,
  type ContextFactor,
  type Day,
  type DiaryEntry,
  type Exposure,
  type Instant,
  known,
  missing,
  type PainScore,
  type Timeline,
} from '@plumbline/domain';
import { type Chance, chance } from './chance.ts';

/**
 * A small world at the level of exposures, for thousands of runners in a minute. It is not the engine's
 * model: pain has its own dose curves, saturates, comes in flare-ups with a start and an end, and is
 * reported three times a run.
 */
export const SCENARIOS = [
  'one-cause',
  'two-causes',
  'entangled',
  'no-cause',
  'flare-ups',
  'hidden',
  'sparse',
  'twelve-runs',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface SimulatedRunner {
  readonly scenario: Scenario;
  readonly timeline: Timeline;
  readonly causes: readonly Cause[];
  readonly context: readonly ContextFactor[];
  /** Causes that truly act, with what they truly added to the painful runs, points. */
  readonly truth: Readonly<Partial<Record<CauseId, number>>>;
  readonly reportedRuns: number;
}

interface Life {
  readonly day: readonly number[];
  readonly km: readonly number[];
  readonly heat: readonly number[];
  readonly true: Readonly<Record<CauseId, readonly number[]>>;
  readonly seen: Readonly<Record<CauseId, readonly Exposure[]>>;
  readonly sleepShort: readonly number[];
  readonly stress: readonly number[];
}

export function simulateRunner(scenario: Scenario, seed: number, runs?: number): SimulatedRunner {
  const c = chance(seed * 7919 + SCENARIOS.indexOf(scenario) * 104729);
  const usual = c.between(65, 180);
  const wanted = runs ?? Math.round(scenario === 'twelve-runs' ? 12 : usual);
  const life = live(c, wanted, scenario);
  const active = chooseCauses(c, scenario);
  const world = hurt(c, life, active, scenario);
  const timeline = timelineOf(c, life, world);
  return {
    scenario,
    timeline,
    causes: CAUSES.map((cause) => ({ ...cause, exposures: () => life.seen[cause.id] })),
    context: CONTEXT_FACTORS.map((factor) => withExposures(factor, life)),
    truth: Object.fromEntries(active.map(({ id }) => [id, addedBy(world, id)])),
    reportedRuns: world.worst.filter((w) => w !== undefined).length,
  };
}

function live(c: Chance, wanted: number, scenario: Scenario): Life {
  const perWeek = c.between(2, 5.5);
  const usualKm = c.between(5, 11);
  const longKm = usualKm * c.between(1.2, 1.8);
  const spikeChance = c.between(0.04, 0.12);
  const day: number[] = [];
  const km: number[] = [];
  const heat: number[] = [];
  const [phase, warm] = [c.between(0, 365), c.between(8, 18)];
  for (let d = 0; day.length < wanted; d++) {
    if (c.happens(0.004)) d += Math.floor(c.between(10, 35));
    if (!c.happens(perWeek / 7)) continue;
    const isLong = d % 7 === 6 || c.happens(0.06);
    let distance = (isLong ? longKm : usualKm) * Math.exp(0.15 * c.normal());
    if (c.happens(spikeChance)) distance *= c.between(1.3, 2.3);
    const entangledHeat = scenario === 'entangled' && distance > longKm ? 9 : 0;
    day.push(d);
    km.push(distance);
    heat.push(
      warm + 8 * Math.sin(((d + phase) / 365) * 2 * Math.PI) + 3.5 * c.normal() + entangledHeat,
    );
  }
  const actual = {
    overload: spikes(day, km),
    weakness: strengthMinutes(c, day),
    form: driftOf(c, day, km),
    dehydration: deficits(c, km, heat),
    'foot-strike': angles(c, day),
  };
  return {
    day,
    km,
    heat,
    true: actual,
    seen: observe(c, actual, scenario, guessOf(km, heat)),
    sleepShort: day.map(() => Math.max(-1.5, 0.9 * c.normal())),
    stress: day.map(() => Math.min(10, Math.max(0, 4 + 2 * c.normal()))),
  };
}

function spikes(day: readonly number[], km: readonly number[]): readonly number[] {
  return day.map((d, i) => {
    const before = km.filter(
      (_, j) => j < i && d - (day[j] as number) <= 30 && d > (day[j] as number),
    );
    return before.length < 3 ? Number.NaN : (km[i] as number) / Math.max(...before) - 1;
  });
}

function strengthMinutes(c: Chance, day: readonly number[]): readonly number[] {
  let minutes = c.between(0, 60);
  let target = c.pick([0, 15, 40, 70]);
  let last = day[0] ?? 0;
  return day.map((d) => {
    for (; last < d; last++) {
      if (c.happens(1 / 45)) target = c.pick([0, 10, 30, 60, 80]);
      minutes += (target - minutes) * (1 - 0.5 ** (1 / 14));
    }
    return Math.max(0, minutes + 3 * c.normal());
  });
}

function driftOf(c: Chance, day: readonly number[], km: readonly number[]): readonly number[] {
  const base = c.between(-0.3, 0.25);
  const perKm = c.between(0.01, 0.05);
  let slow = 0;
  return day.map((_, i) => {
    slow = 0.9 * slow + 0.12 * c.normal();
    return base + slow + perKm * (km[i] as number) + 0.3 * c.normal();
  });
}

function deficits(c: Chance, km: readonly number[], heat: readonly number[]): readonly number[] {
  const sweat = c.between(0.7, 1.4);
  return km.map((k, i) => {
    const lost = sweat * k * (0.075 + 0.005 * Math.max(-5, (heat[i] as number) - 12));
    return Math.max(-0.2, lost - Math.max(0, c.between(-0.3, 0.7)) + 0.1 * c.normal());
  });
}

/** What a formula makes of distance and heat, for an average sweater who drank an average amount. */
function guessOf(km: readonly number[], heat: readonly number[]): (run: number) => number {
  return (i) =>
    Math.max(
      0,
      0.95 * (km[i] as number) * (0.07 + 0.0045 * Math.max(-5, (heat[i] as number) - 12)) - 0.2,
    );
}

function angles(c: Chance, day: readonly number[]): readonly number[] {
  let angle = c.between(-4, 18);
  return day.map(() => {
    if (c.happens(0.03)) angle = Math.min(22, Math.max(-8, angle + 6 * c.normal()));
    return angle + 1.5 * c.normal();
  });
}

function observe(
  c: Chance,
  actual: Readonly<Record<CauseId, readonly number[]>>,
  scenario: Scenario,
  guessed: (run: number) => number,
): Readonly<Record<CauseId, readonly Exposure[]>> {
  const sparse = scenario === 'sparse' ? 0.25 : 1;
  const nowhere = (chanceOf: number): boolean => c.happens(scenario === 'sparse' ? 0.4 : chanceOf);
  const weighs = nowhere(0.25) ? 0 : c.between(0.1, 0.9) * sparse;
  const strengthLogged = !nowhere(0.15);
  const dynamics = nowhere(0.2) ? 0 : c.between(0.7, 1) * (scenario === 'sparse' ? 0.4 : 1);
  const checks = nowhere(0.3) ? 0 : c.between(0.03, 0.3) * sparse;
  let lastAngle: number | undefined;
  let since = 0;
  return {
    overload: actual.overload.map((value) => (Number.isNaN(value) ? unknown() : seen(value, 0.01))),
    weakness: actual.weakness.map((value) =>
      strengthLogged ? seen(Math.max(0, value + 2 * c.normal()), 4) : unknown(),
    ),
    form: actual.form.map((value) =>
      c.happens(dynamics) ? seen(value + 0.15 * c.normal(), 0.15) : unknown(),
    ),
    dehydration: actual.dehydration.map((value, i) => {
      if (c.happens(weighs)) return seen(value + 0.12 * c.normal(), 0.12);
      return { obtained: 'estimated', value: guessed(i), sd: 0.45 };
    }),
    'foot-strike': actual['foot-strike'].map((value) => {
      since += 1;
      if (c.happens(checks)) {
        lastAngle = value + 2.9 * c.normal();
        since = 0;
        return seen(lastAngle, 2.9);
      }
      if (lastAngle === undefined) return unknown();
      return { obtained: 'estimated', value: lastAngle, sd: Math.sqrt(2.9 ** 2 + since) };
    }),
  };
}

export function seen(value: number, sd: number): Exposure {
  return { obtained: 'measured', value, sd };
}

export function unknown(): Exposure {
  return { obtained: 'unknown', why: 'not-recorded' };
}

interface ActiveCause {
  readonly id: CauseId;
  /** Points at a plainly high dose, and how the dose bends. */
  readonly points: number;
  readonly bend: number;
  readonly from: number;
}

function chooseCauses(c: Chance, scenario: Scenario): readonly ActiveCause[] {
  const ids = CAUSES.map((cause) => cause.id);
  const how = (id: CauseId): ActiveCause => ({
    id,
    points: c.between(2.5, 5.5),
    bend: c.between(0.7, 1.4),
    from: c.between(0, 0.15),
  });
  switch (scenario) {
    case 'one-cause':
    case 'sparse':
    case 'twelve-runs':
      return c.happens(scenario === 'twelve-runs' ? 0.5 : 1) ? [how(c.pick(ids))] : [];
    case 'two-causes': {
      const first = c.pick(ids);
      return [how(first), how(c.pick(ids.filter((id) => id !== first)))];
    }
    case 'entangled':
      return [how(c.pick(['overload', 'dehydration'] as const))];
    default:
      return [];
  }
}

/** Scale and origin of each cause as this world sees it: 0 harmless, 1 plainly high. */
const HARM: Readonly<Record<CauseId, (value: number) => number>> = {
  overload: (spike) => spike / 0.8,
  weakness: (minutes) => (50 - minutes) / 50,
  form: (drift) => drift / 1.1,
  dehydration: (deficit) => deficit / 2,
  'foot-strike': (angle) => angle / 15,
};

interface Hurt {
  readonly worst: readonly (number | undefined)[];
  readonly latent: readonly number[];
  readonly added: Readonly<Partial<Record<CauseId, readonly number[]>>>;
  readonly parts: readonly (readonly [number, number, number])[];
}

function hurt(c: Chance, life: Life, active: readonly ActiveCause[], scenario: Scenario): Hurt {
  const { day } = life;
  const level = c.between(-1.2, 0.9);
  const [ownSd, slowSd, keeps] = [c.between(0.4, 1), c.between(0.2, 0.8), c.between(2, 25)];
  const flares = flareUps(c, day.at(-1) ?? 0, scenario);
  const [sleepHurts, stressHurts] = [c.happens(0.3), c.happens(0.3)].map((on) =>
    on ? c.between(0.3, 0.9) : 0,
  ) as [number, number];
  const lingers = c.happens(0.4) ? c.between(0.2, 0.6) : 0;
  const hiddenOn = scenario === 'hidden' ? c.between(1.5, 4) : 0;
  let slow = slowSd * c.normal();
  const added: Partial<Record<CauseId, number[]>> = {};
  for (const one of active) {
    let left = 0;
    added[one.id] = day.map((d, i) => {
      const gap = i === 0 ? 99 : d - (day[i - 1] as number);
      const raw = HARM[one.id](life.true[one.id][i] as number);
      const harm = Number.isNaN(raw) ? 0 : Math.max(0, raw - one.from) / (1 - one.from);
      const now =
        one.points * Math.min(1.4, harm ** one.bend) + lingers * left * Math.exp(-gap / 1.5);
      left = now;
      return now;
    });
  }
  const latent = day.map((d, i) => {
    const gap = i === 0 ? 0 : d - (day[i - 1] as number);
    const keep = Math.exp(-gap / keeps);
    slow = keep * slow + Math.sqrt(1 - keep * keep) * slowSd * c.normal();
    // Something nobody logs: heavy lifting at the weekend, which is when long runs are.
    const hidden = hiddenOn * (d % 7 >= 5 && c.happens(0.5) ? 1 : 0);
    return (
      level +
      slow +
      hidden +
      flares.reduce((sum, flare) => sum + flare(d), 0) +
      sleepHurts * Math.max(0, life.sleepShort[i] as number) +
      stressHurts * Math.max(0, (life.stress[i] as number) - 5) * 0.5 +
      ownSd * c.normal()
    );
  });
  const parts = day.map(
    () => [0.5 * c.normal() - 0.3, 0.5 * c.normal(), 0.6 * c.normal() - 0.2] as const,
  );
  const reports = c.between(0.65, 1);
  const worst = day.map((_, i) => {
    if (!c.happens(reports)) return undefined;
    return score(
      latent[i] as number,
      sumAt(added, i),
      parts[i] as readonly [number, number, number],
    );
  });
  return { worst, latent, added, parts };
}

function score(level: number, extra: number, parts: readonly number[]): number {
  return Math.max(
    ...parts.map((part) => Math.min(10, Math.max(0, Math.round(level + extra + part)))),
  );
}

function sumAt(added: Hurt['added'], i: number, without?: CauseId): number {
  return Object.entries(added).reduce(
    (sum, [id, points]) => sum + (id === without ? 0 : (points[i] as number)),
    0,
  );
}

/** Mean over the painful reported runs of the pain less what it would have been without the cause. */
function addedBy({ worst, latent, added, parts }: Hurt, id: CauseId): number {
  const painful = worst.flatMap((w, i) => (w !== undefined && w >= 3 ? [i] : []));
  const differences = painful.map(
    (i) =>
      (worst[i] as number) -
      score(latent[i] as number, sumAt(added, i, id), parts[i] as readonly number[]),
  );
  return differences.reduce((s, d) => s + d, 0) / Math.max(1, differences.length);
}

function flareUps(
  c: Chance,
  lastDay: number,
  scenario: Scenario,
): readonly ((day: number) => number)[] {
  const perDay = scenario === 'flare-ups' ? 1 / 45 : 1 / 400;
  const out: ((day: number) => number)[] = [];
  for (let d = 0; d <= lastDay; d++) {
    if (!c.happens(perDay)) continue;
    const [height, holds, fades] = [c.between(2, 6), c.between(1, 10), c.between(1, 5)];
    out.push((at) => {
      if (at < d) return 0;
      return at - d <= holds ? height : height * Math.exp(-(at - d - holds) / fades);
    });
  }
  return out;
}

function withExposures(factor: ContextFactor, life: Life): ContextFactor {
  const exposures: Partial<Record<string, readonly Exposure[]>> = {
    sleep: life.sleepShort.map((value) => seen(value, 0)),
    stress: life.stress.map((value) => seen(value, 0)),
    hills: life.km.map((km) => seen((km * 7919) % 13, 0)),
    speed: life.heat.map((heat) => seen((heat * 104.729) % 7, 0)),
    sitting: life.stress.map((value, i) => seen(5 + 0.3 * value + ((i * 37) % 5), 0)),
  };
  const none = life.day.map(unknown);
  // Doses of this world are made to vary about as much as a real runner's would.
  const values = exposures[factor.id]?.map((e) => (e.obtained === 'unknown' ? 0 : e.value)) ?? [0];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    ...factor,
    exposures: () => exposures[factor.id] ?? none,
    dose: (value) => (high > low ? (value - low) / (high - low) : 0),
  };
}

const FIRST = '2024-01-01' as Day;

/** A timeline with nothing but days, distances and the worst pain. */
export function timelineOf(
  c: Chance,
  life: Pick<Life, 'day' | 'km'>,
  { worst }: Pick<Hurt, 'worst'>,
): Timeline {
  const runs = life.day.map((d, i) => {
    const day = addDays(FIRST, d);
    const w = worst[i];
    return {
      run: {
        day,
        distance: known(1000 * (life.km[i] as number)),
        start: (Date.parse(day) + 3.6e6 * 18) as Instant,
        sources: [],
      },
      day,
      session: i,
      diary: w === undefined ? undefined : diaryOf(day, w, c.happens(0.1)),
      hydration: undefined,
      form: [],
    } as unknown as Timeline['runs'][number];
  });
  return {
    runs,
    sessions: [],
    restDays: [],
    strength: [],
    tests: [],
    form: [],
    profile: undefined,
  };
}

function diaryOf(day: Day, worst: number, recalled: boolean): DiaryEntry {
  const none = missing('not-recorded');
  return {
    day,
    painBefore: none,
    painDuring: none,
    painAfter: known(worst as PainScore),
    painNextMorning: none,
    regions: [],
    recalled,
  } as unknown as DiaryEntry;
}
