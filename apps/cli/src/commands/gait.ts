import {
  changesInWords,
  comparisonDocument,
  formRows,
  gaitDocument,
  gaitInWords,
  importProblemSentence,
  readLandmarkFile,
  roomFor,
  writeLandmarkFile,
} from '@plumbline/application';
import { isDay, type LandmarkClip, ok } from '@plumbline/domain';
import { compareGait, gaitOf } from '@plumbline/motion';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { gaitText } from '../print/gait-text.ts';
import { complain, print } from '../terminal/terminal.ts';
import type { VideoOptions } from '../video/clip-of-video.ts';
import { isVideo } from '../video/is-video.ts';
import { videoProblemSentence } from '../video/video-problem.ts';

export interface GaitOptions extends VideoOptions {
  readonly json?: boolean;
  /** The day of the clips, to print the rows of `form.csv` for. */
  readonly formRow?: string;
  /** Whether a file of landmarks may be written over. */
  readonly force?: boolean;
}

/** Measures one clip, or two against each other, from videos or from files of landmarks. */
export async function gait(files: readonly string[], options: GaitOptions): Promise<ExitCode> {
  const { formRow: day, json } = options;
  if (day !== undefined && !isDay(day)) {
    complain(`"${day}" is no date like 2026-03-09; see "plumbline gait --help".`);
    return EXIT.usage;
  }
  if (options.landmarks !== undefined && files.length > 1) {
    complain('The landmarks of one video at a time are written; see "plumbline gait --help".');
    return EXIT.usage;
  }
  const clips = [];
  for (const file of files) {
    const clip = (await isVideo(file)) ? await fromVideo(file, options) : await fromFile(file);
    if (typeof clip === 'number') return clip;
    clips.push({ file, clip, gait: gaitOf(clip) });
  }
  const [early, late] = clips.map(({ gait }) => gait);
  if (!early) return EXIT.usage;

  const changes = late && compareGait(early, late);
  if (day) {
    print((formRows(day, clips) ?? '').trimEnd());
  } else if (json) {
    const document =
      late && changes ? comparisonDocument(early, late, changes) : gaitDocument(early);
    print(JSON.stringify(document, null, 2));
  } else {
    const words = clips.map(({ file, gait }) => ({ file, words: gaitInWords(gait) }));
    print(gaitText(words, changes && changesInWords(changes)));
  }
  return EXIT.done;
}

/** The clip in a file of landmarks, or how the command ends. */
async function fromFile(file: string): Promise<LandmarkClip | ExitCode> {
  const read = await readLandmarkFile(file);
  if (!read.ok) return failed(read.error);
  const { clip, problems } = read.value;
  for (const problem of problems) complain(importProblemSentence(problem));
  const holdsNothing = clip?.frames.length === 0 && problems.length > 0;
  return !clip || holdsNothing ? EXIT.input : clip;
}

/** The clip that a video shows. What reads it is loaded only then. */
async function fromVideo(file: string, options: GaitOptions): Promise<LandmarkClip | ExitCode> {
  const { landmarks, force } = options;
  const replacing = force ? 'replace' : 'keep';
  // A video takes minutes: what stands in the way is said before.
  const room = landmarks === undefined ? ok(undefined) : await roomFor(landmarks, replacing);
  if (!room.ok) return failed(room.error);
  const { clipOfVideo } = await import('../video/clip-of-video.ts');
  const clip = await clipOfVideo(file, options);
  if (!clip.ok) {
    complain(videoProblemSentence(clip.error));
    return EXIT.input;
  }
  if (landmarks === undefined) return clip.value;
  const written = await writeLandmarkFile(landmarks, clip.value, replacing);
  return written.ok ? clip.value : failed(written.error);
}
