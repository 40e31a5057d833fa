import { type Postgres, type Queue, runnerHome } from '@plumbline/application';
import type { Rights } from './access/kinds.ts';
import type { Accounts } from './accounts.ts';
import { raiseOrLeave } from './caseload/raise-if-seen.ts';
import { queuedImports } from './queued-imports.ts';
import { rememberedFor } from './remembered.ts';
import { openRoom, type Room, type RoomParts } from './room.ts';
import { signedTickets } from './signed-tickets.ts';

/** The rooms that are open on this server. What falls out is made anew when somebody comes back. */
export interface Rooms {
  readonly at: (visit: Visit) => Room;
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

/** Who looks at whose records, with which rights. */
interface Visit {
  readonly runnerId: string;
  readonly personId: string;
  readonly rights: Rights;
}

export interface RoomsOptions {
  readonly postgres: Postgres;
  readonly accounts: Pick<Accounts, 'byIds'>;
  readonly queue: Queue;
  /** Signs tickets. */
  readonly secret: string;
  readonly now: () => Date;
  readonly onFault: (thrown: unknown) => void;
  /** Most that are open at once. */
  readonly most?: number;
}

/** Each holds one runner's history, some megabytes with twenty years of it. */
const MOST = 64;

export function openRooms(options: RoomsOptions): Rooms {
  const { postgres, accounts, queue, secret, now, onFault, most = MOST } = options;
  const { access, caseload, studyConsent } = postgres;
  /** The latest used last. */
  const open = new Map<string, Room>();

  function partsOf({ runnerId, personId, rights }: Visit): RoomParts {
    return {
      home: runnerHome(postgres, runnerId, personId),
      imports: queuedImports({ postgres, queue, runnerId, now }),
      tickets: signedTickets({ secret, runnerId, personId, now }),
      ...rememberedFor({ postgres, runnerId, personId, now }),
      now,
      onFault,
      rights,
      said: { access, caseload, studyConsent, accounts, runnerId, personId },
      onWritten: () => raiseOrLeave(postgres, runnerId, now()),
      onGuest: ({ act, route }) =>
        access.note({ runnerId, personId, at: now().getTime(), act, what: route }),
      // Where no job is made, the answer is worked out when it is asked for.
      onChange: () => void queue.wantAnswer(runnerId).catch(onFault),
    };
  }

  function makeWay(): void {
    for (const [key, room] of [...open].slice(0, Math.max(0, open.size - most))) {
      open.delete(key);
      room.close().catch(onFault);
    }
  }

  return {
    at: (visit) => {
      const key = keyOf(visit);
      const room = open.get(key) ?? openRoom(partsOf(visit));
      open.delete(key);
      open.set(key, room);
      makeWay();
      return room;
    },
    count: () => open.size,
    close: async () => {
      for (const room of open.values()) await room.close();
      open.clear();
    },
  };
}

/** Other rights, another room: what is at hand in it is as those rights show it. */
function keyOf({ runnerId, personId, rights }: Visit): string {
  const lets = rights === 'own' ? ['own'] : [...rights.kinds, rights.mayWrite];
  return [runnerId, personId, ...lets].join(' ');
}
