import { type ApplicationProblem, applicationProblemSentence } from '@plumbline/application';
import { unreachable } from '@plumbline/domain';
import { EXIT, type ExitCode } from './exit-code.ts';
import { complain } from './terminal/terminal.ts';

/** Says what stopped the command, and gives the exit code for it. */
export function failed(problem: ApplicationProblem): ExitCode {
  complain(applicationProblemSentence(problem));
  return exitCodeOf(problem);
}

function exitCodeOf({ code }: ApplicationProblem): ExitCode {
  switch (code) {
    case 'store-busy':
      return EXIT.busy;
    case 'not-a-store':
    case 'store-newer-than-program':
    case 'disk-full':
    case 'no-permission':
    case 'store-damaged':
    case 'store-failed':
      return EXIT.store;
    case 'no-store':
    case 'no-such-path':
    case 'not-a-folder':
    case 'nothing-to-read':
    case 'folder-not-empty':
    case 'not-a-file':
    case 'file-exists':
      return EXIT.input;
    default:
      return unreachable(code);
  }
}
