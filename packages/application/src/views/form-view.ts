import type { ClipView, FormCheck, FormValue } from '@plumbline/domain';
import type { FilmedStride, GaitReason, Posture } from '@plumbline/motion';

/** GET /api/form: what is known of the runner's form, and what a film may be tied to. */
export interface FormView {
  readonly revision: number;
  readonly today: string;
  /** Whether a film may be made and measured: that means running. */
  readonly mayFilm: boolean;
  /** Of the runner, where the profile says it. */
  readonly heightCm: number | null;
  /** The latest runs, newest first. */
  readonly runs: readonly FormRun[];
  /** Newest first. */
  readonly checks: readonly FormCheckView[];
}

export interface FormRun {
  readonly runId: string;
  readonly day: string;
  /** m; null where it is not known. */
  readonly distance: number | null;
}

export interface FormCheckView {
  readonly id: string;
  readonly day: string;
  readonly phase: FormCheck['phase'];
  readonly source: FormCheck['source'];
  readonly view: string | null;
  readonly landing: FormCheck['footStrike'] | null;
  readonly steps: number | null;
  readonly values: readonly FormValueView[];
  /** Whether what was seen in the film is kept, so that it can be compared and written out. */
  readonly hasLandmarks: boolean;
  /** Whether the runner had the film itself kept. */
  readonly hasFilm: boolean;
}

export interface FormValueView {
  readonly name: FormValue;
  /** What it is called, with its unit. */
  readonly says: string;
  /** `172.1 ± 0.6 steps a minute`. */
  readonly amount: string;
  /** What it is, and what it does not say. */
  readonly means: string;
}

/** POST /api/form/measure, of one film. */
export interface FilmView {
  readonly title: string;
  readonly ok: boolean;
  readonly reasons: readonly { readonly id: GaitReason; readonly says: string }[];
  readonly values: readonly (FormValueView & { readonly steps: number })[];
  /** Which part of the foot lands first, in words; empty where there is no angle. */
  readonly landing: string;
  readonly limits: string;
  readonly view: ClipView;
  /** s since the clip's start. */
  readonly contacts: readonly { readonly t: number; readonly side: 'left' | 'right' }[];
  /** The runner through the usual stride, from the side only. */
  readonly figure: readonly Posture[] | null;
  /** Where in its film a usual stride is; null where the landmarks do not say. */
  readonly stride: FilmedStride | null;
  /** Frames of the file that could not be read, each in a sentence. */
  readonly problems: readonly string[];
}

/** POST /api/form/compare: an earlier film and a later one. */
export interface FilmChangeView {
  readonly early: FilmView;
  readonly late: FilmView;
  /** What changed for certain, in sentences. */
  readonly says: readonly string[];
  readonly changes: readonly {
    readonly name: FormValue;
    readonly says: string;
    readonly early: string;
    readonly late: string;
    readonly change: string;
    /** The smallest change that is called real. */
    readonly smallest: string;
    readonly real: boolean;
  }[];
}

/** PUT /api/form */
export interface FormEdit {
  readonly day: string;
  readonly runId: string | null;
  readonly phase: FormCheck['phase'];
  /** A landmark file's text. */
  readonly landmarks: string;
}
