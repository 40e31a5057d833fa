import { unreachable } from '@plumbline/domain';
import type { ApplicationProblem } from '../application-problem.ts';
import { quoted } from './place-words.ts';
import { printable } from './plain-text.ts';

/** One sentence with place and remedy for what stops a command or a request as a whole. */
export function applicationProblemSentence(problem: ApplicationProblem): string {
  const at = printable(problem.place.file);
  const found = printable(problem.received);
  const { code } = problem;
  switch (code) {
    case 'no-store':
      return `Nothing has been imported yet (${at}); import a folder or an archive first.`;
    case 'not-a-store':
      return `${at} holds other things than Plumbline's store and was left alone; let PLUMBLINE_DATA name an empty folder.`;
    case 'store-busy':
      return `Another Plumbline (${found}) is writing to ${at}; wait until it is done, then try again.`;
    case 'store-newer-than-program':
      return `The store in ${at} was written by a later Plumbline (${found}); update this one, nothing was changed.`;
    case 'disk-full':
      return `The disk that holds ${at} is full; make room and do the same again, what was reported as read is kept.`;
    case 'no-permission':
      return `Plumbline may not read or write ${at}; give yourself the right to, or let PLUMBLINE_DATA name another folder.`;
    case 'store-damaged':
      return `The store in ${at} is not as it was written (${found}); copy that folder away, erase the store and import your files again.`;
    case 'store-failed':
      return `The disk or the database behind ${at} failed (${found}); check the disk, then try again.`;
    case 'no-such-path':
      return `There is nothing at ${at}; check the spelling of the path.`;
    case 'not-a-folder':
      return `${at} cannot be read as a folder or a file (found ${quoted(problem.received)}); name a folder, an archive or a file that you may read.`;
    case 'nothing-to-read':
      return `There is no file in ${at}; put runs and a diary into it, or see docs/formats/log-formats.md for what a folder holds.`;
    case 'folder-not-empty':
      return `${at} is not empty, and nothing in it is overwritten; name a new or an empty folder.`;
    case 'not-a-file':
      return `${at} is a folder, so no file can be written there; name a file.`;
    case 'file-exists':
      return `There is a file at ${at} already, and it is not overwritten; name another, or say --force.`;
    default:
      return unreachable(code);
  }
}
