import type { Channel } from '@plumbline/domain';

/**
 * Elements of a track point, by their names in small letters without prefix: GPX 1.0 and 1.1, Garmin's
 * TrackPointExtension and PowerExtension, Cluetrust's gpxdata (Suunto), Strava, Amazfit.
 */
export const POINT_VALUES: Readonly<Record<string, Channel>> = {
  ele: 'altitude',
  hr: 'heartRate',
  heartrate: 'heartRate',
  cad: 'cadence',
  cadence: 'cadence',
  runcadence: 'cadence',
  atemp: 'temperature',
  temp: 'temperature',
  temperature: 'temperature',
  speed: 'speed',
  power: 'power',
  powerinwatts: 'power',
  watts: 'power',
  distance: 'distance',
};
