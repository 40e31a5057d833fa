import type { Day, LandmarkClip } from '@plumbline/domain';
import { runReference, writeLogs } from '@plumbline/importers';
import { formCheckOf, type Gait } from '@plumbline/motion';

export interface Clip {
  readonly file: string;
  readonly clip: LandmarkClip;
  readonly gait: Gait;
}

/** The `form.csv` of one day with a row for each clip that gave a value; nothing where none did. */
export function formRows(day: Day, clips: readonly Clip[]): string | undefined {
  const form = clips.flatMap(({ file, clip, gait }) => {
    const run = clip.run === undefined ? undefined : runReference(clip.run, { day, style: 'ymd' });
    return (
      formCheckOf(gait, clip, { origin: { file, line: 1 }, day, run, speedKmh: undefined }) ?? []
    );
  });
  return writeLogs({ ...NOTHING, form }).get('form.csv');
}

const NOTHING = {
  diary: [],
  strength: [],
  tests: [],
  hydration: [],
  profile: undefined,
  triage: undefined,
  intake: undefined,
  care: undefined,
  shares: [],
  experiments: [],
  wishes: undefined,
  screenings: [],
};
