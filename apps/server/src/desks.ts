import { type Desk, openDesk } from '@plumbline/application';

/** Whose data the routes show: the runner's own, or the sample runner's while that is open. */
export interface Desks {
  readonly current: () => Desk;
  readonly isSample: () => boolean;
  readonly close: () => Promise<void>;
}

export interface DesksOptions {
  readonly dataFolder: string;
  readonly now: () => Date;
}

export function openDesks({ dataFolder, now }: DesksOptions): Desks {
  let revision = 0;
  const nextRevision = () => ++revision;
  const own = openDesk(dataFolder, { now, nextRevision });
  return {
    current: () => own,
    isSample: () => false,
    close: () => own.close(),
  };
}
