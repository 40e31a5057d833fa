import {
  type Channel,
  DRIFT_CHANNELS,
  type Estimate,
  known,
  type Reading,
  type Run,
} from '@plumbline/domain';
import type { Observation, ObservationComponent, Reference } from 'fhir/r4.js';
import { loinc, own, ownOf } from './concepts.ts';
import type { Frame } from './frame.ts';
import { timeOfRun } from './local-time.ts';
import { measured } from './measured.ts';
import { observation } from './observation.ts';
import type { Traced } from './traced.ts';
import { CHANNEL_UNITS, METRES, SECONDS } from './units.ts';

/** What goes with a run: the device that recorded it, and the pain told of it. */
export interface AroundRun {
  readonly device: Reference | undefined;
  readonly pain: readonly Reference[];
}

/** How far a run went and how long it took; `hasMember` ties its pain to it. */
export function distanceOfRun(frame: Frame, run: Run, around: AroundRun): Traced<Observation> {
  const component: ObservationComponent[] = [];
  if (run.moving.known) {
    component.push({ code: loinc('exerciseDuration'), ...measured(run.moving, SECONDS) });
  }
  if (run.ascent.known) component.push({ code: own('ascent'), ...measured(run.ascent, METRES) });
  const said = {
    of: `${run.id}/distance`,
    category: 'activity',
    code: own('running_distance'),
    ...timeOfRun(run),
    ...measured(run.distance, METRES),
    ...(around.device ? { device: around.device } : {}),
    ...(around.pain.length > 0 ? { hasMember: [...around.pain] } : {}),
    component,
  } as const;
  return observation(frame, said, { kind: 'run', run });
}

/** Form as the device saw it: means over the run, and what changed late in it. Nothing where it saw none. */
export function formOfRun(
  frame: Frame,
  run: Run,
  { device }: Pick<AroundRun, 'device'>,
): readonly Traced<Observation>[] {
  const parts = [
    ['averages', own('run_means'), meansOf(run)],
    ['drift', own('late_change'), lateChanges(run)],
  ] as const;
  return parts
    .filter(([, , component]) => component.length > 0)
    .map(([field, code, component]) =>
      observation(
        frame,
        {
          of: `${run.id}/${field}`,
          category: 'activity',
          code,
          ...timeOfRun(run),
          ...(device ? { device } : {}),
          component,
        },
        { kind: 'run', run },
      ),
    );
}

function meansOf({ averages }: Run): readonly ObservationComponent[] {
  return Object.entries(averages).flatMap(([name, mean]) =>
    hasUnit(name) ? [{ code: own(name), ...measured(known(mean), CHANNEL_UNITS[name]) }] : [],
  );
}

function hasUnit(name: string): name is keyof typeof CHANNEL_UNITS & Channel {
  return Object.hasOwn(CHANNEL_UNITS, name);
}

/** All four with the reason for each that is missing; nothing where none could be worked out. */
function lateChanges({ drift }: Run): readonly ObservationComponent[] {
  if (!DRIFT_CHANNELS.some((name) => drift[name].known)) return [];
  return DRIFT_CHANNELS.flatMap((name) => {
    const change = drift[name];
    const unit = CHANNEL_UNITS[name];
    const value = { code: ownOf(name, 'late_change'), ...measured(amountOf(change), unit) };
    if (!change.known) return [value];
    return [
      value,
      { code: ownOf(name, 'standard_error'), ...measured(known(change.value.sd), unit) },
    ];
  });
}

function amountOf(estimate: Reading<Estimate>): Reading<number> {
  return estimate.known ? known(estimate.value.value) : estimate;
}
