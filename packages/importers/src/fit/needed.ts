/** Messages and their fields, by their numbers in the FIT profile, that recordings are made from. */
export const MESSAGE = {
  fileId: 0,
  sport: 12,
  session: 18,
  lap: 19,
  record: 20,
  event: 21,
  deviceInfo: 23,
  activity: 34,
  fieldDescription: 206,
  developerDataId: 207,
} as const;

/**
 * Fields that are handed on to the library; `all` for the messages that explain developer fields. Those of
 * records are in `record-fields.ts`.
 */
export const NEEDED: ReadonlyMap<number, ReadonlySet<number> | 'all'> = new Map<
  number,
  ReadonlySet<number> | 'all'
>([
  // type, manufacturer, product, time created, product name
  [MESSAGE.fileId, new Set([0, 1, 2, 4, 8])],
  // sport, sub-sport
  [MESSAGE.sport, new Set([0, 1])],
  [
    MESSAGE.session,
    new Set([
      // start, sport, sub-sport, elapsed, timer, distance
      2, 5, 6, 7, 8, 9,
      // means: speed, heart rate, cadence and its fraction, power, altitude, temperature
      14, 124, 16, 18, 92, 20, 49, 126, 57,
      // ascent, descent
      22, 23,
      // means: oscillation, contact time, ratio, balance, step length
      89, 91, 132, 133, 134,
    ]),
  ],
  // start, elapsed, timer, distance, trigger, sport, sub-sport
  [MESSAGE.lap, new Set([2, 7, 8, 9, 24, 25, 39])],
  // event, type
  [MESSAGE.event, new Set([0, 1])],
  // index, manufacturer, product, product name
  [MESSAGE.deviceInfo, new Set([0, 2, 4, 27])],
  // local time
  [MESSAGE.activity, new Set([5])],
  [MESSAGE.fieldDescription, 'all'],
  [MESSAGE.developerDataId, 'all'],
]);
