import type { LandmarkClip } from '@plumbline/domain';
import { scriptRule } from '../connection/script-rule.ts';
import type { CompiledRuntime } from './compiled-runtime.ts';
import type {
  FilmFacts,
  FilmJob,
  FilmMoment,
  FilmRefusal,
  FilmStep,
  FromFilmWorker,
  LookedAt,
  ToFilmWorker,
} from './film.ts';
import workerAddress from './film-worker.ts?worker&url';

/** What became of a film. */
export type FilmOutcome<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly refusal: FilmRefusal | 'fault' };

export interface ReadFilm {
  readonly clip: LandmarkClip;
  readonly facts: FilmFacts;
}

/** Kept while the page is open: compiling it takes a part of the time of a short film. */
let runtime: CompiledRuntime | undefined;

interface Working {
  /** Stops the work at once; nothing comes of it then. */
  readonly signal: AbortSignal;
}

/** One picture of a film and who is in it. */
export function lookAtFilm(
  file: Blob,
  { at, signal }: Working & { readonly at: number },
): Promise<FilmOutcome<LookedAt>> {
  return inWorker({ kind: 'look', file, at, runtime }, signal, (message) =>
    message.kind === 'looked' ? message.looked : undefined,
  );
}

/** Follows the runner through a stretch of a film, on this machine, away from the page's own thread. */
export function readFilm(
  file: Blob,
  job: FilmJob,
  { signal, onStep }: Working & { readonly onStep: (step: FilmStep) => void },
): Promise<FilmOutcome<ReadFilm>> {
  return inWorker({ kind: 'read', file, job, runtime }, signal, (message) => {
    if (message.kind === 'step') onStep(message.step);
    return message.kind === 'done' ? { clip: message.clip, facts: message.facts } : undefined;
  });
}

/** The pictures of some moments of a film, which come one after another. */
export function picturesOf(
  file: Blob,
  { moments, signal }: Working & { readonly moments: readonly FilmMoment[] },
): Promise<FilmOutcome<readonly ImageData[]>> {
  return inWorker({ kind: 'moments', file, moments }, signal, (message) =>
    message.kind === 'shown' ? message.pictures : undefined,
  );
}

/** @param resultIn what ends the work, or nothing yet */
function inWorker<Result>(
  asked: ToFilmWorker,
  signal: AbortSignal,
  resultIn: (message: FromFilmWorker) => Result | undefined,
): Promise<FilmOutcome<Result>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(scriptRule(workerAddress), { name: 'film' });
    const end = (outcome: FilmOutcome<Result>) => {
      worker.terminate();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => {
      worker.terminate();
      reject(signal.reason);
    });
    worker.onerror = () => end({ ok: false, refusal: 'fault' });
    worker.onmessage = ({ data }: MessageEvent<FromFilmWorker>) => {
      if (data.kind === 'compiled') runtime = data.runtime;
      if (data.kind === 'refused') return end({ ok: false, refusal: data.refusal });
      if (data.kind === 'fault') return end({ ok: false, refusal: 'fault' });
      const value = resultIn(data);
      if (value !== undefined) end({ ok: true, value });
    };
    if (signal.aborted) {
      worker.terminate();
      return reject(signal.reason);
    }
    worker.postMessage(asked);
  });
}
