/**
 * Schema of `caseload.json`, which a server for many writes into a runner's export: flags, who saw them, and notes. It is kept
 * as it came and read into nothing: elsewhere nobody saw or noted anything.
 */
export const CASELOAD_SCHEMA = 'plumbline.caseload/1';
