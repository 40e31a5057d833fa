import type { Seconds } from '../units/quantity.ts';

/** One point of a body in one picture: pixels to the right, pixels down, and how sure the model saw it, 0 to 1. */
export type Landmark = readonly [x: number, y: number, visibility: number];

export interface LandmarkFrame {
  /** Real time since the clip's start, also of slow motion. */
  readonly t: Seconds;
  /** BlazePose's 33 points in its order; nothing where nobody was found. */
  readonly landmarks: readonly Landmark[] | undefined;
}

export const LANDMARK_COUNT = 33;

export const CLIP_VIEWS = ['side', 'rear', 'front'] as const;
/** Where the camera stood. */
export type ClipView = (typeof CLIP_VIEWS)[number];

/** Where in a film a clip was read, so that its pictures are found again. */
export interface ClipFilm {
  /** s of the film's own time at the clip's first picture. */
  readonly from: number;
  /** How many times slower than real time the film plays. */
  readonly slowedBy: number;
}

/** A runner in a clip, as the body landmarks of each picture; the pictures themselves are not in it. */
export interface LandmarkClip {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly view: ClipView;
  /** The model that found the points, by its own name. */
  readonly model: string | undefined;
  readonly runnerHeightCm: number | undefined;
  /** The run it was filmed on: the name of its file or its start. */
  readonly run: string | undefined;
  readonly phase: 'early' | 'late' | 'whole' | undefined;
  /** How bright it is round the runner, 0 black to 1 white, as the mean of the pictures. */
  readonly brightness: number | undefined;
  readonly film?: ClipFilm | undefined;
  /** In order of time, each later than the one before. */
  readonly frames: readonly LandmarkFrame[];
}
