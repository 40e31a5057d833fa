import type { Person } from './accounts.ts';

/** What is known of a request to the server for many while it is answered. */
export interface ManyEnv {
  readonly Variables: { person?: Person; route?: string };
}
