import { createHash } from 'node:crypto';
import type { FormValue, LandmarkClip } from '@plumbline/domain';
import { readLandmarks } from '@plumbline/importers';
import {
  compareGait,
  filmedStride,
  type Gait,
  gaitOf,
  type MeasuredValue,
  strideFigure,
} from '@plumbline/motion';
import type { FilmChangeView, FilmView } from '../views/form-view.ts';
import type { Units } from '../words/distance-words.ts';
import {
  amountInWords,
  changesInWords,
  gaitInWords,
  meaningOf,
  nameInWords,
  reasonInWords,
} from '../words/gait-words.ts';
import { importProblemSentence } from '../words/import-problem-sentence.ts';

/** A film by its landmarks, measured. */
export interface MeasuredFilm {
  readonly clip: LandmarkClip;
  readonly gait: Gait;
  readonly bytes: Uint8Array;
  /** Of the file, lower-case hexadecimal: it is kept under this. */
  readonly sha256: string;
  readonly problems: readonly string[];
}

/** Reads and measures a landmark file; nothing where it holds no clip. */
export function measureFilm(text: string): MeasuredFilm | undefined {
  const bytes = new TextEncoder().encode(text);
  const { clip, problems } = readLandmarks('landmarks', bytes);
  if (!clip) return undefined;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { clip, gait: gaitOf(clip), bytes, sha256, problems: problems.map(importProblemSentence) };
}

/** @param units of the runner */
export function gaitViewOf({ clip, gait, problems }: MeasuredFilm, units: Units): FilmView {
  const { title, landing, limits } = gaitInWords(gait);
  return {
    title,
    ok: gait.ok,
    reasons: gait.reasons.map((id) => ({ id, says: reasonInWords(id) })),
    values: Object.entries(gait.values).map(([name, { value, sd, steps }]) => ({
      ...valueView(name as MeasuredValue, { value, sd }, units),
      steps,
    })),
    landing,
    limits,
    view: gait.view,
    contacts: gait.contacts.map(({ t, side }) => ({ t, side })),
    figure: strideFigure(clip, gait) ?? null,
    stride: filmedStride(clip, gait) ?? null,
    problems,
  };
}

export function valueView(
  name: FormValue,
  estimate: { readonly value: number; readonly sd: number },
  units: Units,
) {
  return {
    name,
    says: nameInWords(name),
    amount: amountInWords(name, estimate, { units }),
    means: meaningOf(name),
  };
}

export function filmChangeView(
  early: MeasuredFilm,
  late: MeasuredFilm,
  units: Units,
): FilmChangeView {
  const changes = compareGait(early.gait, late.gait);
  return {
    early: gaitViewOf(early, units),
    late: gaitViewOf(late, units),
    says: changesInWords(changes, units),
    changes: changes.map((one) => ({
      name: one.name,
      says: nameInWords(one.name),
      early: amountInWords(one.name, one.early, { units }),
      late: amountInWords(one.name, one.late, { units }),
      change: amountInWords(one.name, one.change, { units, isSigned: true }),
      smallest: amountInWords(one.name, { value: one.smallest }, { units }),
      real: one.real,
    })),
  };
}
