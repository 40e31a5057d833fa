import type { Random } from '../random/random.ts';

/** Where a runner lives: what the sun, the hills and the clock are like there. */
export interface Place {
  readonly name: string;
  /** IANA name. */
  readonly zone: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Mean over the year, °C. */
  readonly mild: number;
  /** Half of the difference between the warmest and the coldest time of the year, °C. */
  readonly swing: number;
  /** Day of the year, from 0, that is warmest on average. */
  readonly warmest: number;
  /** Mean relative humidity, %. */
  readonly humidity: number;
  /** m above sea level */
  readonly altitude: number;
  /** Climb of a usual route, m per km. */
  readonly climb: number;
}

const NORTHERN = 200;
const SOUTHERN = 17;

export const FREIBURG: Place = {
  name: 'Freiburg',
  zone: 'Europe/Berlin',
  latitude: 47.99,
  longitude: 7.85,
  mild: 11.5,
  swing: 9.5,
  warmest: NORTHERN,
  humidity: 74,
  altitude: 278,
  climb: 9,
};

const PLACES: readonly Place[] = [
  FREIBURG,
  {
    name: 'Leeds',
    zone: 'Europe/London',
    latitude: 53.8,
    longitude: -1.55,
    mild: 9.8,
    swing: 6.5,
    warmest: NORTHERN,
    humidity: 80,
    altitude: 70,
    climb: 11,
  },
  {
    name: 'Denver',
    zone: 'America/Denver',
    latitude: 39.74,
    longitude: -104.99,
    mild: 10.6,
    swing: 12,
    warmest: NORTHERN,
    humidity: 48,
    altitude: 1610,
    climb: 7,
  },
  {
    name: 'Valencia',
    zone: 'Europe/Madrid',
    latitude: 39.47,
    longitude: -0.38,
    mild: 18.3,
    swing: 7.5,
    warmest: NORTHERN + 10,
    humidity: 64,
    altitude: 12,
    climb: 2,
  },
  {
    name: 'Melbourne',
    zone: 'Australia/Melbourne',
    latitude: -37.83,
    longitude: 144.97,
    mild: 15.5,
    swing: 6,
    warmest: SOUTHERN,
    humidity: 66,
    altitude: 20,
    climb: 5,
  },
];

export function aPlace(random: Random): Place {
  return random.pick(PLACES);
}
