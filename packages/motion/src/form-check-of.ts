import type { FormCheck, FormValue, LandmarkClip } from '@plumbline/domain';
import { FORM_VALUES } from '@plumbline/domain';
import type { Gait } from './gait.ts';
import { claimedLanding } from './values/claimed-landing.ts';

/** Version of the rules that turn landmarks into form; kept with every check. */
const GAIT_VERSION = 'plumbline-gait/1';

/** Where a check belongs: its row, day and run. */
export type CheckOf = Pick<FormCheck, 'origin' | 'day' | 'run' | 'speedKmh'>;

/** A measured clip as a form check, with the values that one may hold; nothing where there is none. */
export function formCheckOf(gait: Gait, clip: LandmarkClip, of: CheckOf): FormCheck | undefined {
  const values = Object.fromEntries(
    Object.entries(gait.values).flatMap(([name, { value, sd }]) => {
      const [low, high] = FORM_VALUES[name as FormValue].range;
      return value >= low && value <= high ? [[name, { value: tenth(value), sd: tenth(sd) }]] : [];
    }),
  );
  if (Object.keys(values).length === 0) return undefined;
  return {
    ...of,
    phase: clip.phase ?? 'whole',
    source: 'video',
    footStrike: gait.strike && claimedLanding(gait.strike),
    values,
    view: gait.view,
    side: gait.near,
    steps: Math.max(...Object.values(gait.values).map(({ steps }) => steps)),
    method: [GAIT_VERSION, ...(clip.model === undefined ? [] : [clip.model])].join(' '),
    extra: {},
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
