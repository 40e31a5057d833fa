const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/** Everything that bounds what a folder or an archive can make this program do. */
export const LIMITS = {
  /** Files, entries and problems of one walk, archives within archives included. */
  sources: 250_000,
  /** Entries that one archive's directory may claim. */
  entries: 200_000,
  /** Bytes of one archive's directory. */
  directoryBytes: 64 * MIB,
  /** Archives within archives: the chosen one is the first. */
  depth: 3,
  /** Folders within folders. */
  folderDepth: 32,
  /** One file, as stored and once unpacked: what one file can take of memory, twice over. */
  fileBytes: 128 * MIB,
  /** Unpacked to stored; real recordings and tables stay below 40. */
  ratio: 200,
  /** Below this many bytes unpacked the ratio is not looked at: a short file of zeros is no bomb. */
  ratioFrom: MIB,
  /** One archive within an archive, once unpacked to disk. */
  nestedArchiveBytes: 8 * GIB,
  /** All archives within archives of one walk, unpacked to disk. */
  temporaryBytes: 16 * GIB,
  /** What one archive's directory may declare as the unpacked sum. */
  archiveBytes: 64 * GIB,
  /** One table (CSV) or JSON document. */
  tableBytes: 32 * MIB,
  tableRows: 500_000,
  tableColumns: 1000,
  /** Problems of one sort that are told one by one; of the rest, how many there are. */
  problems: 1000,
  /** One record of a table. */
  recordBytes: MIB,
} as const;
