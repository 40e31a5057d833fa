import { type Postgres, runnerHome } from '@plumbline/application';
import type { Rights } from './access/kinds.ts';
import { openRoom, type Room, type RoomParts } from './room.ts';

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
  readonly now: () => Date;
  readonly onFault: (thrown: unknown) => void;
  /** Most that are open at once, busy ones aside. */
  readonly most?: number;
}

/** Each holds one runner's history, some megabytes with twenty years of it. */
const MOST = 64;

export function openRooms({ postgres, now, onFault, most = MOST }: RoomsOptions): Rooms {
  /** The latest used last. */
  const open = new Map<string, Room>();

  function partsOf({ runnerId, personId, rights }: Visit): RoomParts {
    return {
      home: runnerHome(postgres, runnerId, personId),
      now,
      onFault,
      rights,
      onGuest: ({ act, route }) =>
        postgres.access.note({ runnerId, personId, at: now().getTime(), act, what: route }),
    };
  }

  function makeWay(): void {
    const idle = [...open].filter(([, room]) => !room.isBusy());
    for (const [key, room] of idle.slice(0, Math.max(0, open.size - most))) {
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
