import type { LandmarkClip, LandmarkFrame } from '@plumbline/domain';
import { seconds } from '@plumbline/domain';
import { modelName, type PoseModel } from './models.ts';
import type { Size } from './picture/region.ts';
import type { Sighting } from './tracker.ts';

/** What is told of a clip besides its pictures. */
export interface ClipFacts
  extends Pick<LandmarkClip, 'view' | 'runnerHeightCm' | 'run' | 'phase'>,
    Size {
  readonly model: PoseModel;
  /** How many times slower than real time the film plays. */
  readonly slowedBy: number;
}

/** A sighting with the film's own time, in s. */
export interface TimedSighting extends Sighting {
  readonly t: number;
}

/** Frames a second of real time beyond which nothing more is seen of a step. */
const ENOUGH_RATE = 120;

/** Which pictures are looked at: all, or every so many of a very fast film. */
export function picturesWorthSeeing(slowedBy: number): (t: number) => boolean {
  let last: number | undefined;
  return (t) => {
    const gap = last === undefined ? Number.POSITIVE_INFINITY : (t - last) / slowedBy;
    if (gap < 0.9 / ENOUGH_RATE) return false;
    last = t;
    return true;
  };
}

/** What was seen of a runner, in order, as a clip whose times are real. */
export function clipOf(
  sightings: readonly TimedSighting[],
  { model, slowedBy, ...facts }: ClipFacts,
): LandmarkClip {
  const first = sightings[0]?.t ?? 0;
  const frames: readonly LandmarkFrame[] = sightings.map(({ t, landmarks }) => ({
    t: seconds((t - first) / slowedBy),
    landmarks,
  }));
  const bright = sightings.flatMap(({ brightness }) => brightness ?? []);
  const brightness =
    bright.length === 0 ? undefined : bright.reduce((sum, one) => sum + one, 0) / bright.length;
  const film = { from: Math.round(first * 1e6) / 1e6, slowedBy };
  return { ...facts, model: modelName(model), brightness, film, frames };
}
