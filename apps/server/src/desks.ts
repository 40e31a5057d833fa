import {
  type ApplicationProblem,
  type Desk,
  type DeskOptions,
  folderHome,
  type Home,
  openDesk,
  type Progress,
} from '@plumbline/application';
import { ok, type Result } from '@plumbline/domain';
import { makeSample, type Sample } from './sample.ts';

/** Whose data the routes show: the runner's own, or the sample runner's while that is open. */
export interface Desks {
  readonly current: () => Desk;
  readonly isSample: () => boolean;
  /** Makes the sample runner up, some seconds' work; `closeSample` stops it. */
  readonly openSample: () => Promise<Result<void, ApplicationProblem>>;
  /** How far the sample runner that is being made up is; nothing where none is. */
  readonly making: () => Progress | 'begun' | undefined;
  readonly closeSample: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface DesksOptions extends Pick<DeskOptions, 'now' | 'shownAs' | 'undos'> {
  readonly home: Home;
  /** How the data are counted; from 1, with the start of the server, where nothing is said. */
  readonly nextRevision?: DeskOptions['nextRevision'];
}

interface OpenSample {
  readonly sample: Sample;
  readonly desk: Desk;
}

export function openDesks({ home, now, nextRevision = counted(), ...given }: DesksOptions): Desks {
  const own = openDesk(home, { now, nextRevision, ...given });
  let shown: OpenSample | undefined;
  let opening: Promise<Result<void, ApplicationProblem>> | undefined;
  let stop = new AbortController();
  let progress: Progress | 'begun' | undefined;

  async function make(): Promise<Result<void, ApplicationProblem>> {
    stop = new AbortController();
    progress = 'begun';
    const { signal } = stop;
    const onProgress = (told: Progress) => {
      progress = told;
    };
    const sample = await makeSample(now(), { signal, onProgress });
    if (!sample.ok) return sample;
    if (signal.aborted) {
      await sample.value.remove();
      return ok(undefined);
    }
    const desk = openDesk(folderHome(sample.value.store), {
      now: () => sample.value.now,
      nextRevision,
    });
    shown = { sample: sample.value, desk };
    return ok(undefined);
  }

  async function closeSample(): Promise<void> {
    stop.abort();
    await opening;
    const closing = shown;
    shown = undefined;
    // The own data are another answer than the one that pages hold.
    await own.close();
    await closing?.desk.close();
    await closing?.sample.remove();
  }

  return {
    current: () => shown?.desk ?? own,
    isSample: () => shown !== undefined,
    making: () => progress,
    openSample: async () => {
      if (shown) return ok(undefined);
      opening ??= make().finally(() => {
        opening = undefined;
        progress = undefined;
      });
      return opening;
    },
    closeSample,
    close: async () => {
      await closeSample();
      await own.close();
    },
  };
}

function counted(): () => number {
  let revision = 0;
  return () => ++revision;
}
