const MIB = 1024 * 1024;

/** What one watch file can make this program do; `LIMITS.fileBytes` bounds the file itself. */
export const RECORDING_BOUNDS = {
  /** A day at 1 Hz with everything a watch can write takes less than half of it. */
  fitBytes: 16 * MIB,
  /** More than four days at 1 Hz. */
  samples: 400_000,
  /** FIT messages other than samples (laps, events …), of each kind. */
  messages: 20_000,
  /** Recordings in one file, chained or multisport. */
  recordings: 1_000,
  /** Elements within elements of an XML file; real ones stay below 15. */
  xmlDepth: 64,
  /** Different names of elements. */
  xmlNames: 1000,
  /** Attributes of one element. */
  xmlAttributes: 256,
  /** Characters between two tags. */
  xmlText: 4 * MIB,
} as const;
