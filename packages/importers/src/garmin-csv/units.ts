/** The units in which an account shows its activities. */
export interface GarminUnits {
  readonly system: 'metric' | 'statute';
  /** Metres in one unit of the distance column. */
  readonly metres: number;
  /** Metres in one unit of the ascent columns. */
  readonly ascentMetres: number;
  /** Metres in one unit of the step length column. */
  readonly stepMetres: number;
}

/** One run's numbers, none missing. */
export interface Strides {
  readonly distance: number;
  /** Steps a minute, both legs. */
  readonly cadence: number;
  readonly stepLength: number;
  readonly minutes: number;
}

const METRIC: GarminUnits = { system: 'metric', metres: 1000, ascentMetres: 1, stepMetres: 1 };
const STATUTE: GarminUnits = {
  system: 'statute',
  metres: 1609.344,
  ascentMetres: 0.3048,
  stepMetres: 1,
};
const FEET_STEPS: GarminUnits = { ...STATUTE, stepMetres: 0.3048 };
const CANDIDATES: readonly GarminUnits[] = [METRIC, STATUTE, FEET_STEPS];
/** Kilometres and miles lie 61 % apart; the athletes' files lie within 8 % of kilometres. */
const TOLERANCE = 0.2;
/** How many times the runs of every other system those of the chosen one must be. */
const LEAD = 2;

/**
 * Kilometres or miles? The file does not say, but steps do: distance = steps × step length. Each run
 * with all four numbers speaks for the system that they fit; nothing where no system leads clearly.
 */
export function garminUnits(runs: readonly Strides[]): GarminUnits | undefined {
  const votes = CANDIDATES.map((units) => ({
    units,
    count: runs.filter((run) => fits(run, units)).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = votes;
  if (!first || first.count === 0) return undefined;
  return first.count > LEAD * (second?.count ?? 0) ? first.units : undefined;
}

function fits({ distance, cadence, stepLength, minutes }: Strides, units: GarminUnits): boolean {
  const walked = cadence * minutes * stepLength * units.stepMetres;
  return Math.abs(walked / (distance * units.metres) - 1) < TOLERANCE;
}

/** Warmer than any watch is worn: a column that reaches this is in °F. */
const SURELY_FAHRENHEIT = 55;

/** °C of a temperature column; nothing where it can not be told from °F (British accounts mix miles and °C). */
export function temperatureScale(
  units: GarminUnits | undefined,
  temperatures: readonly number[],
): ((shown: number) => number) | undefined {
  if (temperatures.some((value) => value > SURELY_FAHRENHEIT)) {
    return (shown) => ((shown - 32) * 5) / 9;
  }
  return units?.system === 'metric' ? (shown) => shown : undefined;
}
