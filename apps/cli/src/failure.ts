import { type ApplicationProblem, applicationProblemSentence } from '@plumbline/application';
import { unreachable } from '@plumbline/domain';
import { EXIT, type ExitCode } from './exit-code.ts';
import { complain } from './terminal/terminal.ts';

/** Says what stopped the command, and gives the exit code for it. */
export function failed(problem: ApplicationProblem): ExitCode {
  complain(applicationProblemSentence(problem));
  return exitCodeOf(problem);
}

export function exitCodeOf({ code }: ApplicationProblem): ExitCode {
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
      return EXIT.input;
    default:
      return unreachable(code);
  }
}

/** The one place where a fault of ours ends: a sentence, never a stack trace unless it is asked for. */
export function fault(thrown: unknown): void {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const first = message.split('\n', 1)[0] ?? '';
  complain(
    `this is a fault of Plumbline itself (${first}); what was reported as read is kept, please report it with the output of the same command run with PLUMBLINE_DEBUG=1.`,
  );
  if (process.env['PLUMBLINE_DEBUG'] === '1' && thrown instanceof Error) {
    process.stderr.write(`${thrown.stack ?? ''}\n`);
  }
}
