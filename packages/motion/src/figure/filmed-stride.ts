import type { LandmarkClip } from '@plumbline/domain';
import type { Gait } from '../gait.ts';
import { median } from '../signal/median.ts';
import {
  bodyHeight,
  fromHips,
  hipsOf,
  type Posture,
  STRIDE_MOMENTS,
  stridesOf,
} from './stride-figure.ts';

/** One stride of a film, so that its pictures are found: as many moments as a figure of the usual stride has. */
export interface FilmedStride {
  /** Pixels of the film from head to feet. */
  readonly height: number;
  readonly moments: readonly {
    /** s of the film's own time. */
    readonly at: number;
    /** The middle of the hips, in pixels of the film. */
    readonly x: number;
    readonly y: number;
    /** As the film shows it: forward is to the right of the picture. */
    readonly posture: Posture;
  }[];
}

/** The stride that lasts most nearly as long as the usual one; nothing where it is not known where in a film it is, or there is none. */
export function filmedStride(clip: LandmarkClip, gait: Gait): FilmedStride | undefined {
  const { film, view } = clip;
  const stride = usualStride(gait);
  if (!film || !stride || view !== 'side') return undefined;
  const [from, to] = stride;
  const seen = clip.frames.flatMap(({ t, landmarks }) => (landmarks ? [{ t, landmarks }] : []));
  const height = bodyHeight(seen);
  const moments = Array.from({ length: STRIDE_MOMENTS }, (_, moment) => {
    const t = from + ((to - from) * moment) / STRIDE_MOMENTS;
    const shown = seen.reduce((best, one) =>
      Math.abs(one.t - t) < Math.abs(best.t - t) ? one : best,
    );
    const [x, y] = hipsOf(shown.landmarks);
    const posture = fromHips(shown.landmarks, { height, forward: 1 });
    return { at: film.from + shown.t * film.slowedBy, x, y, posture };
  });
  return { height, moments };
}

function usualStride(gait: Gait): readonly [from: number, to: number] | undefined {
  const strides = stridesOf(gait);
  const usual = median(strides.map(([from, to]) => to - from));
  const odd = ([from, to]: readonly [number, number]) => Math.abs(to - from - usual);
  return [...strides].sort((a, b) => odd(a) - odd(b))[0];
}
