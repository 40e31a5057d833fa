import {
  CAUSES,
  type CauseId,
  CONTEXT_FACTORS,
  type ContextFactor,
  type Exposure,
} from '@plumbline/domain';
import { type Chance, chance } from './chance.ts';
import { type SimulatedRunner, seen, timelineOf, unknown } from './world.ts';

/**
 * A third world, as plain as a textbook: pain = level + Σ points × exposure over a threshold + noise that is
 * carried from run to run, rounded and cut at 0 and 10. Exposures are drawn at random, most of them
 * independent of one another. Nothing in it was looked at while the engine's priors were chosen.
 */
export const LINEAR_SCENARIOS = [
  'one',
  'two',
  'next-day',
  'none',
  'none-flares',
  'none-hidden',
  'few-measured',
  'always-together',
  'twelve',
] as const;
export type LinearScenario = (typeof LINEAR_SCENARIOS)[number];

interface Acting {
  readonly id: CauseId;
  readonly added: (exposure: number) => number;
}

export function linearRunner(scenario: LinearScenario, seed: number): SimulatedRunner {
  const c = chance(seed * 6007 + LINEAR_SCENARIOS.indexOf(scenario) * 15485863);
  const runs = scenario === 'twelve' ? 12 : Math.round(c.between(70, 220));
  const { day, km } = daysAndDistances(c, runs);
  const actual = exposuresOf(c, day, km, scenario === 'always-together');
  const acting = actingOf(c, scenario);
  const context = CONTEXT_FACTORS.map((factor) => contextOf(c, factor, runs));
  const others = otherPain(c, day, scenario, context);
  const reports = c.between(0.6, 1);
  const pain = (i: number, without?: CauseId): number =>
    score(
      (others[i] as number) +
        acting.reduce(
          (sum, one) => sum + (one.id === without ? 0 : one.added(actual[one.id][i] as number)),
          0,
        ),
    );
  const worst = day.map((_, i) => (c.happens(reports) ? pain(i) : undefined));
  const painful = worst.flatMap((w, i) => (w !== undefined && w >= 3 ? [i] : []));
  const truth = acting.map(({ id }) => {
    const gone = painful.map((i) => (worst[i] as number) - pain(i, id));
    return [id, gone.reduce((s, g) => s + g, 0) / Math.max(1, painful.length)];
  });
  const told = observed(c, actual, scenario);
  return {
    scenario: 'one-cause',
    timeline: timelineOf(c, { day, km }, { worst }),
    causes: CAUSES.map((cause) => ({ ...cause, exposures: () => told[cause.id] })),
    context: context.map(({ factor }) => factor),
    truth: Object.fromEntries(truth),
    reportedRuns: worst.filter((w) => w !== undefined).length,
  };
}

function daysAndDistances(c: Chance, runs: number) {
  const day: number[] = [];
  const km: number[] = [];
  const usual = c.between(5, 12);
  for (let d = 0; day.length < runs; d += c.pick([1, 1, 2, 2, 3, 4])) {
    day.push(d);
    km.push(usual * c.between(0.7, 1.25) * (c.happens(0.1) ? c.between(1.2, 1.9) : 1));
  }
  return { day, km };
}

type Exposures = Readonly<Record<CauseId, readonly number[]>>;

function exposuresOf(
  c: Chance,
  day: readonly number[],
  km: readonly number[],
  together: boolean,
): Exposures {
  const spikes = km.map((own, i) => {
    const month = km.filter((_, j) => j < i && (day[i] as number) - (day[j] as number) <= 30);
    return month.length < 3 ? 0 : own / Math.max(...month) - 1;
  });
  let [minutes, angle] = [c.between(0, 70), c.between(0, 16)];
  const heat = c.between(0.5, 1.2);
  return {
    overload: spikes,
    weakness: day.map(() => {
      if (c.happens(0.04)) minutes = c.between(0, 80);
      return Math.max(0, minutes + 4 * c.normal());
    }),
    form: day.map(() => c.between(-0.6, 1.6)),
    dehydration: spikes.map((spike) =>
      together ? (spike > 0 ? c.between(1.8, 3) : c.between(0, 0.8)) : heat * c.between(0, 2.6),
    ),
    'foot-strike': day.map(() => {
      if (c.happens(0.06)) angle = c.between(-5, 20);
      return angle + 1.5 * c.normal();
    }),
  };
}

/** Points at an exposure that the runner meets now and then, on a straight line from a threshold. */
const LINES: Readonly<Record<CauseId, readonly [harmless: number, high: number]>> = {
  overload: [0, 0.4],
  weakness: [50, 5],
  form: [0, 1.3],
  dehydration: [0, 2],
  'foot-strike': [0, 14],
};

function actingOf(c: Chance, scenario: LinearScenario): readonly Acting[] {
  const ids = CAUSES.map((cause) => cause.id);
  const line = (id: CauseId): Acting => {
    const [harmless, high] = LINES[id];
    const threshold = c.happens(0.5) ? 0 : c.between(0.05, 0.35);
    const points = c.between(1.5, 4.5);
    return {
      id,
      added: (exposure) =>
        points *
        Math.max(0, ((exposure - harmless) / (high - harmless) - threshold) / (1 - threshold)),
    };
  };
  switch (scenario) {
    case 'none':
    case 'none-flares':
    case 'none-hidden':
      return [];
    case 'two': {
      const first = c.pick(ids);
      return [line(first), line(c.pick(ids.filter((id) => id !== first)))];
    }
    case 'always-together':
      return [line(c.pick(['overload', 'dehydration'] as const))];
    case 'twelve':
      return c.happens(0.5) ? [line(c.pick(ids))] : [];
    default:
      return [line(c.pick(ids))];
  }
}

function otherPain(
  c: Chance,
  day: readonly number[],
  scenario: LinearScenario,
  context: readonly { readonly values: readonly number[]; readonly points: number }[],
): readonly number[] {
  const level = c.between(-1, 1.5);
  const sd = c.between(0.6, 1.4);
  const keeps = c.between(0, 0.7);
  const hidden = scenario === 'none-hidden' ? c.between(1.5, 3) : 0;
  let [carried, flare] = [sd * c.normal(), 0];
  return day.map((d, i) => {
    carried = keeps * carried + Math.sqrt(1 - keeps * keeps) * sd * c.normal();
    flare *= 0.75;
    if (scenario === 'none-flares' && c.happens(0.04)) flare = c.between(2, 5);
    // A fortnight of something that nobody writes down, now and then.
    const lifting = hidden > 0 && Math.floor(d / 14) % 4 === 1 ? hidden : 0;
    const felt = context.reduce(
      (sum, { values, points }) => sum + points * (values[i] as number),
      0,
    );
    return level + carried + flare + lifting + felt;
  });
}

function contextOf(c: Chance, factor: ContextFactor, runs: number) {
  const values = Array.from({ length: runs }, () => c.next());
  const told = c.happens(0.6);
  const points = c.happens(0.2) ? c.between(0.3, 1.2) : 0;
  const exposures = values.map((value) => (told ? seen(value, 0) : unknown()));
  return {
    values,
    points: factor.id === 'earlier_pain' ? 0 : points,
    factor: { ...factor, exposures: () => exposures, dose: (value: number) => value },
  };
}

/** Some runners measure everything; some have a diary and a track, and the rest is guessed or unknown. */
function observed(
  c: Chance,
  actual: Exposures,
  scenario: LinearScenario,
): Readonly<Record<CauseId, readonly Exposure[]>> {
  const few = scenario === 'few-measured' || c.happens(0.2);
  const weighs = few ? c.between(0, 0.15) : c.between(0.4, 1);
  const films = few ? c.between(0, 0.2) : c.between(0.4, 1);
  const lands = few ? c.between(0, 0.1) : c.between(0.3, 1);
  const noLog = few && c.happens(0.5);
  const usualLoss = actual.dehydration.reduce((s, v) => s + v, 0) / actual.dehydration.length;
  return {
    overload: actual.overload.map((value) => seen(value, 0.01)),
    weakness: actual.weakness.map((value) => (noLog ? unknown() : seen(value, 3))),
    form: actual.form.map((value) =>
      c.happens(films) ? seen(value + 0.2 * c.normal(), 0.2) : unknown(),
    ),
    dehydration: actual.dehydration.map((value) =>
      c.happens(weighs)
        ? seen(value + 0.1 * c.normal(), 0.1)
        : {
            obtained: 'estimated',
            value: 0.5 * (value + usualLoss) + 0.3 * c.normal(),
            sd: 0.5,
          },
    ),
    'foot-strike': landings(c, actual['foot-strike'], lands),
  };
}

/** A landing is measured now and then, and carried from one check to the next. */
function landings(c: Chance, angles: readonly number[], looks: number): readonly Exposure[] {
  let last: { readonly value: number; runs: number } | undefined;
  return angles.map((angle) => {
    if (c.happens(looks)) {
      last = { value: angle + 2 * c.normal(), runs: 0 };
      return seen(last.value, 2);
    }
    if (!last) return unknown();
    last.runs += 1;
    return { obtained: 'estimated', value: last.value, sd: Math.sqrt(8 + last.runs) };
  });
}

function score(latent: number): number {
  return Math.min(10, Math.max(0, Math.round(latent)));
}
