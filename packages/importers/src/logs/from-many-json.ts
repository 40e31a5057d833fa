/**
 * Schemas of what a server for many writes into a runner's export beside the records. It is kept as it came and read into
 * nothing: elsewhere nobody saw or noted anything, and nobody was let see it.
 */

/** `caseload.json`: flags, who saw them, and notes. */
export const CASELOAD_SCHEMA = 'plumbline.caseload/1';
/** `access.json`: whom the runner let see what, who looked, and what was said of studies. */
export const ACCESS_SCHEMA = 'plumbline.access/1';
