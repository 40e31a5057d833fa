import { type ClipView, err, type LandmarkClip, ok, type Result } from '@plumbline/domain';
import {
  clipOf,
  type FilmPicture,
  followedIn,
  type PoseModel,
  picturesWorthSeeing,
  rgbPicture,
  type Size,
  type TimedSighting,
  trackRunner,
} from '@plumbline/pose';
import { ffmpegFrames, VideoFailure } from './ffmpeg-frames.ts';
import { startNetworks } from './node-networks.ts';
import type { VideoProblem } from './video-problem.ts';
import { videoProgress } from './video-progress.ts';

export interface VideoOptions {
  readonly view: ClipView;
  /** Of the runner, in cm. */
  readonly height?: number;
  /** How many times slower than real time the video plays. */
  readonly slowedBy: number;
  /** What is read of it, in its own s. */
  readonly from: number;
  readonly seconds: number;
  readonly model: PoseModel;
  /** Where to write what was seen. */
  readonly landmarks?: string;
}

/** What a video shows of a runner, picture by picture. */
export async function clipOfVideo(
  file: string,
  options: VideoOptions,
): Promise<Result<LandmarkClip, VideoProblem>> {
  const { view, height: runnerHeightCm, slowedBy, model, seconds } = options;
  const progress = videoProgress(seconds);
  try {
    const { sightings, size } = await sightingsIn(file, { ...options, onTime: progress.onTime });
    const told = { view, runnerHeightCm, run: undefined, phase: undefined };
    return ok(clipOf(sightings, { ...told, ...size, model, slowedBy }));
  } catch (thrown) {
    if (thrown instanceof VideoFailure) return err(thrown.problem);
    throw thrown;
  } finally {
    progress.stop();
  }
}

async function sightingsIn(
  file: string,
  options: VideoOptions & { readonly onTime: (t: number) => void },
): Promise<{ readonly sightings: readonly TimedSighting[]; readonly size: Size }> {
  const { from, model, onTime } = options;
  const sightings: TimedSighting[] = [];
  let size: Size = { width: 0, height: 0 };
  const networks = await startNetworks(model);
  try {
    const seen = followedIn(picturesOf(file, options), trackRunner(networks));
    for await (const { t, picture, sighting } of seen) {
      size = { width: picture.width, height: picture.height };
      sightings.push({ t, ...sighting });
      onTime(t - from);
    }
  } finally {
    await networks.stop();
  }
  return { sightings, size };
}

async function* picturesOf(
  file: string,
  { from, seconds, slowedBy }: VideoOptions,
): AsyncGenerator<FilmPicture> {
  const worth = picturesWorthSeeing(slowedBy);
  for await (const { t, width, height, bytes } of ffmpegFrames(file, { from, seconds })) {
    if (worth(t)) yield { t, picture: rgbPicture(bytes, { width, height }), close: () => {} };
  }
}
