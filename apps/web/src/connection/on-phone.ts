import { onServer } from './on-server.ts';

/** Whether this page came over the home network, which is always by TLS; on the runner's own computer it never is. */
export function onPhone(): boolean {
  return location.protocol === 'https:' && !onServer();
}
