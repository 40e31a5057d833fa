import type { LandmarkClip } from '@plumbline/domain';
import type { ClipFacts, Place, PoseModel, Region } from '@plumbline/pose';
import type { CompiledRuntime } from './compiled-runtime.ts';

/** What a film is, before anybody is looked for in it. */
export interface FilmFacts {
  /** Upright, in pixels. */
  readonly width: number;
  readonly height: number;
  /** s of the film's own time. */
  readonly seconds: number;
  /** Pictures a second of the film's own time, where they come evenly; the usual one where they do not. */
  readonly rate: number;
  /** How many times slower than real time it plays, where the phone wrote that down. */
  readonly slowedBy: number | null;
}

/** Why a film cannot be read here. Each has its remedy in the words. */
export type FilmRefusal =
  | 'no-webcodecs'
  | 'empty'
  | 'not-a-film'
  | 'no-pictures'
  | 'codec'
  | 'high-dynamic-range'
  | 'damaged'
  | 'no-models';

/** What of a film is read, and how. */
export interface FilmJob extends Pick<ClipFacts, 'view' | 'runnerHeightCm' | 'phase' | 'slowedBy'> {
  readonly model: PoseModel;
  /** In the film's own s. */
  readonly from: number;
  readonly seconds: number;
  /** Where the runner is in the first picture, where somebody pointed. */
  readonly runner: Place | null;
}

export type ToFilmWorker =
  | {
      readonly kind: 'look';
      readonly file: Blob;
      readonly at: number;
      readonly runtime: CompiledRuntime | undefined;
    }
  | {
      readonly kind: 'read';
      readonly file: Blob;
      readonly job: FilmJob;
      readonly runtime: CompiledRuntime | undefined;
    }
  | { readonly kind: 'moments'; readonly file: Blob; readonly moments: readonly FilmMoment[] };

/** What of a film is shown of one moment. */
export interface FilmMoment {
  /** s of the film's own time. */
  readonly at: number;
  /** What of the picture, and in how many pixels. */
  readonly region: Region;
  readonly columns: number;
  readonly rows: number;
}

/** How far a film is read, told several times a second. */
export interface FilmStep {
  /** s of the stretch that are done. */
  readonly done: number;
  readonly pictures: number;
  readonly shown: ShownPicture;
}

/** The latest picture, and the runner's points in it in pixels of the film. */
export interface ShownPicture {
  readonly image: ImageData;
  /** Pixels of the image for one of the film. */
  readonly scale: number;
  readonly points: readonly (readonly [x: number, y: number, visibility: number])[] | null;
}

export interface LookedAt {
  readonly facts: FilmFacts;
  readonly image: ImageData;
  /** Squares round everybody in the picture, largest first. */
  readonly people: readonly Region[];
}

export type FromFilmWorker =
  | { readonly kind: 'compiled'; readonly runtime: CompiledRuntime }
  | { readonly kind: 'looked'; readonly looked: LookedAt }
  | { readonly kind: 'step'; readonly step: FilmStep }
  | { readonly kind: 'done'; readonly clip: LandmarkClip; readonly facts: FilmFacts }
  | { readonly kind: 'shown'; readonly pictures: readonly ImageData[] }
  | { readonly kind: 'refused'; readonly refusal: FilmRefusal }
  | { readonly kind: 'fault'; readonly says: string };
