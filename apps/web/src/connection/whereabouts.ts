import { WHEREABOUTS, type Whereabouts } from '../words/whereabouts.ts';
import { onPhone } from './on-phone.ts';
import { onServer } from './on-server.ts';

/** What is to be said of where the records are that this page shows. */
export function whereabouts(): Whereabouts {
  if (onServer()) return WHEREABOUTS.server;
  return onPhone() ? WHEREABOUTS.phone : WHEREABOUTS.computer;
}
