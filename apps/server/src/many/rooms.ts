import { type Postgres, runnerHome } from '@plumbline/application';
import { openRoom, type Room } from './room.ts';

/** The rooms that are open on this server. What falls out is made anew when somebody comes back. */
export interface Rooms {
  readonly at: (runnerId: string) => Room;
  readonly close: () => Promise<void>;
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

  function makeWay(): void {
    const idle = [...open].filter(([, room]) => !room.isBusy());
    for (const [key, room] of idle.slice(0, Math.max(0, open.size - most))) {
      open.delete(key);
      room.close().catch(onFault);
    }
  }

  return {
    at: (runnerId) => {
      const room =
        open.get(runnerId) ?? openRoom({ home: runnerHome(postgres, runnerId), now, onFault });
      open.delete(runnerId);
      open.set(runnerId, room);
      makeWay();
      return room;
    },
    close: async () => {
      for (const room of open.values()) await room.close();
      open.clear();
    },
  };
}
