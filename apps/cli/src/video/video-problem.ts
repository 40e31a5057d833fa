import { unreachable } from '@plumbline/domain';

/** Why a video is not read. */
export type VideoProblem =
  | { readonly code: 'no-ffmpeg' }
  | { readonly code: 'no-video'; readonly file: string; readonly said: string }
  | { readonly code: 'no-frames'; readonly file: string };

export function videoProblemSentence(problem: VideoProblem): string {
  switch (problem.code) {
    case 'no-ffmpeg':
      return 'Reading a video here needs the program ffmpeg, which was not found. Install it, or open the video on the page Form of "plumbline start", which needs nothing.';
    case 'no-video':
      return `There is no video to read in ${problem.file} (${problem.said}). Play it first: if it does not play, copy it from the phone again.`;
    case 'no-frames':
      return `There is not one picture in this part of ${problem.file}. Name a part within its length, or none.`;
    default:
      return unreachable(problem);
  }
}
