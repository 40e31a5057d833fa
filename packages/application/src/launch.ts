/**
 * What the command line and the server that it started tell one another over their private channel.
 * A link holds a secret, so it goes this way and never through an argument or the environment.
 */
export type FromServer =
  | { readonly type: 'listening'; readonly origin: string }
  /** A link that opens the page once. */
  | { readonly type: 'link'; readonly link: string }
  /** Somebody opened a link. */
  | { readonly type: 'link-used' }
  | { readonly type: 'not-started'; readonly why: 'port-taken' | 'port-refused' };

export type ToServer = { readonly type: 'new-link' } | { readonly type: 'stop' };

/** Environment variable with the port that was asked for; empty or missing where any free one will do. */
export const PORT_VARIABLE = 'PLUMBLINE_PORT';

/**
 * What V8 is told in a worker of a server for many. Several workers share a machine, and its own threads, which collect
 * garbage beside each of them, would take the processors from the work of the others.
 */
export const WORKER_FLAGS: readonly string[] = ['--single-threaded-gc', '--v8-pool-size=1'];
