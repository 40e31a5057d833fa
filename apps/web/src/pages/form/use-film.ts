import type { FilmView } from '@plumbline/application';
import type { LandmarkClip } from '@plumbline/domain';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import type { FilmJob, FilmStep, LookedAt } from '../../film/film.ts';
import { landmarkText, slowedDown } from '../../film/landmark-text.ts';
import { type FilmOutcome, lookAtFilm, readFilm } from '../../film/read-film.ts';

/** Why nothing came of a film: a refusal with its remedy, or a sentence of the server. */
export type FilmTrouble =
  | {
      readonly kind: 'refused';
      readonly refusal: keyof typeof import('../../words/form.ts').FILM_REFUSED;
    }
  | { readonly kind: 'said'; readonly says: string };

type FilmStage =
  | { readonly at: 'none' }
  | { readonly at: 'opening' }
  | {
      readonly at: 'chosen';
      readonly file: File;
      readonly looked: LookedAt;
      readonly quick: FilmView | null;
    }
  | {
      readonly at: 'reading';
      readonly isQuick: boolean;
      readonly job: FilmJob;
      readonly step: FilmStep | null;
    }
  | { readonly at: 'measuring' }
  | { readonly at: 'measured'; readonly film: ReadAndMeasured };

export interface ReadAndMeasured {
  readonly name: string;
  readonly landmarks: string;
  readonly view: FilmView;
  /** The clip itself and the film, where it was read here; nothing of a file of landmarks. */
  readonly clip: LandmarkClip | null;
  readonly file: File | null;
}

export interface FilmWork {
  readonly stage: FilmStage;
  readonly trouble: FilmTrouble | null;
  readonly choose: (file: File) => void;
  /** Shows the picture at another second of the same film. */
  readonly lookAgain: (at: number) => void;
  readonly quickLook: (job: FilmJob) => void;
  readonly measure: (job: FilmJob) => void;
  /** Measures what was read again, now that it is known how slow it plays. */
  readonly slowDown: (times: number) => void;
  readonly cancel: () => void;
  /** Back to what is read of the film that was measured. */
  readonly anotherPart: () => void;
  readonly startOver: () => void;
}

/** One film on its way from a file to values. Whatever is begun ends what was begun before. */
export function useFilm(onMeasured: (film: ReadAndMeasured) => void): FilmWork {
  const [stage, setStage] = useState<FilmStage>({ at: 'none' });
  const [trouble, setTrouble] = useState<FilmTrouble | null>(null);
  const running = useRef<AbortController | null>(null);
  const chosen = useRef<Extract<FilmStage, { at: 'chosen' }> | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** @param work settles with what to show then */
  function begin(work: (signal: AbortSignal) => Promise<FilmStage>): void {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setTrouble(null);
    work(stop.signal)
      .then((next) => {
        if (!stop.signal.aborted) show(next);
      })
      .catch((thrown: unknown) => {
        if (stop.signal.aborted) return;
        setTrouble(troubleOf(thrown));
        setStage(chosen.current ?? { at: 'none' });
      });
  }

  function show(next: FilmStage): void {
    if (next.at === 'chosen') chosen.current = next;
    if (next.at === 'measured') onMeasured(next.film);
    setStage(next);
  }

  function look(file: File, at: number, signal: AbortSignal): Promise<FilmStage> {
    return lookAtFilm(file, { at, signal }).then((outcome) => {
      return { at: 'chosen', file, looked: valueIn(outcome), quick: null };
    });
  }

  function read(job: FilmJob, isQuick: boolean, signal: AbortSignal): Promise<LandmarkClip> {
    setStage({ at: 'reading', isQuick, job, step: null });
    const file = chosen.current?.file;
    if (!file) throw new Error('no film was chosen');
    const onStep = (step: FilmStep) => setStage({ at: 'reading', isQuick, job, step });
    return readFilm(file, job, { signal, onStep }).then((outcome) => valueIn(outcome).clip);
  }

  return {
    stage,
    trouble,
    choose: (file) => {
      chosen.current = null;
      setStage({ at: 'opening' });
      begin((signal) => (isText(file) ? measureText(file, signal) : look(file, 0, signal)));
    },
    lookAgain: (at) => {
      const file = chosen.current?.file;
      if (file) begin((signal) => look(file, at, signal));
    },
    quickLook: (job) => {
      begin(async (signal) => {
        const clip = await read(job, true, signal);
        const quick = await measured(landmarkText(clip), signal);
        const before = chosen.current;
        return before ? { ...before, quick } : { at: 'none' };
      });
    },
    measure: (job) => {
      begin(async (signal) => {
        const clip = await read(job, false, signal);
        setStage({ at: 'measuring' });
        return resultOf(clip, chosen.current?.file ?? null, signal);
      });
    },
    slowDown: (times) => {
      if (stage.at !== 'measured' || !stage.film.clip) return;
      const { file, clip } = stage.film;
      setStage({ at: 'measuring' });
      begin((signal) => resultOf(slowedDown(clip, times), file, signal));
    },
    cancel: () => {
      running.current?.abort();
      setStage(chosen.current ?? { at: 'none' });
    },
    anotherPart: () => setStage(chosen.current ?? { at: 'none' }),
    startOver: () => {
      running.current?.abort();
      chosen.current = null;
      setTrouble(null);
      setStage({ at: 'none' });
    },
  };
}

async function resultOf(
  clip: LandmarkClip,
  file: File | null,
  signal: AbortSignal,
): Promise<FilmStage> {
  const landmarks = landmarkText(clip);
  const view = await measured(landmarks, signal);
  return { at: 'measured', film: { name: file?.name ?? '', landmarks, clip, file, view } };
}

async function measureText(file: File, signal: AbortSignal): Promise<FilmStage> {
  const landmarks = await file.text();
  const view = await measured(landmarks, signal);
  return { at: 'measured', film: { name: file.name, landmarks, clip: null, file: null, view } };
}

function measured(landmarks: string, signal: AbortSignal): Promise<FilmView> {
  return ask<FilmView>('POST', '/api/form/measure', { body: { landmarks }, signal });
}

function isText({ name, type }: File): boolean {
  return type === 'application/json' || name.toLowerCase().endsWith('.json');
}

class Refused extends Error {
  readonly trouble: FilmTrouble;
  constructor(trouble: FilmTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

function valueIn<Value>(outcome: FilmOutcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Refused({ kind: 'refused', refusal: outcome.refusal });
}

function troubleOf(thrown: unknown): FilmTrouble {
  if (thrown instanceof Refused) return thrown.trouble;
  return { kind: 'said', says: thrown instanceof Error ? thrown.message : String(thrown) };
}
