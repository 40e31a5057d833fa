import type { Sport, Surface } from '@plumbline/domain';
import { getFitSportName, getFitSubSportName } from 'fit-file-parser/profile';
import type { FitMessage } from './decode.ts';

const SPORTS: Readonly<Record<string, Sport>> = {
  running: 'running',
  walking: 'walking',
  hiking: 'hiking',
  cycling: 'cycling',
  e_biking: 'cycling',
  swimming: 'swimming',
  transition: 'transition',
};

const UNNAMED: ReadonlySet<string> = new Set(['generic', 'all', 'multisport']);

const SUB_SPORTS: Readonly<Record<string, Sport>> = {
  treadmill: 'running',
  indoor_running: 'running',
  strength_training: 'strength',
  indoor_cycling: 'cycling',
  spin: 'cycling',
  lap_swimming: 'swimming',
  open_water: 'swimming',
};

const SURFACES: Readonly<Record<string, Surface>> = {
  treadmill: 'treadmill',
  indoor_running: 'treadmill',
  virtual_activity: 'treadmill',
  street: 'road',
  road: 'road',
  trail: 'trail',
  track: 'track',
};

export interface FitSport {
  /** Nothing where the message names no sport. */
  readonly sport: Sport | undefined;
  readonly surface: Surface;
}

/** Sport and ground of a session, sport or lap message. */
export function fitSport(message: FitMessage | undefined): FitSport {
  const sport = nameOf(message?.['sport'], getFitSportName);
  const subSport = nameOf(message?.['sub_sport'], getFitSubSportName);
  return { sport: sportOf(sport, subSport), surface: SURFACES[subSport ?? ''] ?? 'unknown' };
}

/** Types of activity that are not numbered as sports are. */
const ACTIVITY_TYPES: Readonly<Record<number, string>> = {
  6: 'walking',
  8: 'sedentary',
};

/** Sport of a record's `activity_type`, a number: what single samples say where nothing else does. */
export function recordSport(activityType: number | undefined): Sport | undefined {
  if (activityType === undefined || Number.isNaN(activityType)) return undefined;
  return sportOf(ACTIVITY_TYPES[activityType] ?? nameOf(activityType, getFitSportName), undefined);
}

function sportOf(sport: string | undefined, subSport: string | undefined): Sport | undefined {
  const bySubSport = SUB_SPORTS[subSport ?? ''];
  if (sport === undefined || UNNAMED.has(sport)) return bySubSport;
  return SPORTS[sport] ?? bySubSport ?? 'other';
}

function nameOf(value: unknown, lookUp: (value: number) => string | null): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? (lookUp(value) ?? undefined) : undefined;
}
