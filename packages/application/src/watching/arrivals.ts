import { isRecording } from '../reading/jobs.ts';
import type { Glance, Mark } from './glance.ts';

/** Files that wait for others to arrive whole wait no longer than this. */
const LONGEST_WAIT_MS = 30_000;

/** What may be imported now. */
export interface Batch {
  /** New, or written again since they were last imported. */
  readonly arrived: Glance;
  /**
   * All names that the import has to read: besides what arrived, the tables, because they name the sport and the
   * shoes of recordings; and where a table arrived, every recording that it may say something of.
   */
  readonly reads: ReadonlySet<string>;
}

/** Remembers which files of a folder were imported, and which are still growing. */
export interface Arrivals {
  /** What is ready at `nowMs`; nothing while something is still on its way. */
  readonly ready: (glance: Glance, nowMs: number) => Batch | undefined;
  /** Notes what was imported, as far as it is still there as it was. */
  readonly imported: (batch: Batch, after: Glance) => void;
}

interface Seen {
  readonly mark: Mark;
  readonly sinceMs: number;
}

/** @param quietMs how long a file has to stay as it is before it counts as whole */
export function arrivals(quietMs: number): Arrivals {
  const taken = new Map<string, Mark>();
  let waiting = new Map<string, Seen>();

  return {
    ready: (glance, nowMs) => {
      const fresh = [...glance].filter(([name, mark]) => taken.get(name) !== mark);
      waiting = new Map(
        fresh.map(([name, mark]) => {
          const before = waiting.get(name);
          return [name, before?.mark === mark ? before : { mark, sinceMs: nowMs }];
        }),
      );
      const ages = [...waiting.values()].map(({ sinceMs }) => nowMs - sinceMs);
      const whole = ages.filter((age) => age >= quietMs);
      const isPatient = whole.length < ages.length && Math.max(...ages) < LONGEST_WAIT_MS;
      if (whole.length === 0 || isPatient) return undefined;
      const arrived = new Map(
        fresh.filter(([name]) => nowMs - (waiting.get(name)?.sinceMs ?? nowMs) >= quietMs),
      );
      return { arrived, reads: namesToRead(arrived, settled(glance, taken)) };
    },
    imported: ({ arrived }, after) => {
      for (const [name, mark] of arrived) if (after.get(name) === mark) taken.set(name, mark);
    },
  };
}

function settled(glance: Glance, taken: Glance): readonly string[] {
  return [...glance].flatMap(([name, mark]) => (taken.get(name) === mark ? [name] : []));
}

function namesToRead(arrived: Glance, before: readonly string[]): ReadonlySet<string> {
  const withTable = [...arrived.keys()].some((name) => !isRecording(name));
  const again = before.filter((name) => withTable || !isRecording(name));
  return new Set([...arrived.keys(), ...again]);
}
