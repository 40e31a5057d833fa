/** The kinds of things a runner writes or tells. Stored for ever. */
export const LOG_KINDS = [
  'diary',
  'strength',
  'tests',
  'hydration',
  'form',
  'profile',
  'triage',
  'intake',
  'care',
  'shares',
  'screenings',
  'experiments',
  'wishes',
] as const;
export type LogKind = (typeof LOG_KINDS)[number];
