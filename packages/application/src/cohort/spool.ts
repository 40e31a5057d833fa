import { closeSync, createReadStream, openSync, rmSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { BandedProfile, StudyCell } from '@plumbline/domain';

/** One runner's rows of every table, in the order of the tables, before anything of them is hidden. */
interface SpooledRunner {
  readonly name: string;
  readonly profile: BandedProfile;
  readonly rows: readonly (readonly (readonly StudyCell[])[])[];
}

/** Rows of all runners while it is not known yet what too few of them have; it is gone when the tables are there. */
export interface Spool {
  readonly add: (runner: SpooledRunner) => void;
  readonly runners: () => AsyncIterable<SpooledRunner>;
  readonly remove: () => void;
}

const OWNER_ONLY = 0o600;

export function openSpool(path: string): Spool {
  const file = openSync(path, 'wx', OWNER_ONLY);
  return {
    add: (runner) => {
      writeSync(file, `${JSON.stringify(runner)}\n`);
    },
    runners: async function* () {
      for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
        yield JSON.parse(line) as SpooledRunner;
      }
    },
    remove: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}
