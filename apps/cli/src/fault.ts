import { EXIT } from './exit-code.ts';
import { complain } from './terminal/terminal.ts';

/** The one place where a fault of ours ends: a sentence, no stack trace unless it is asked for. */
export function endWithFault(thrown: unknown): never {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const first = message.split('\n', 1)[0] ?? '';
  complain(
    `this is a fault of Plumbline itself (${first}); what was reported as read is kept, please report it with the output of the same command run with PLUMBLINE_DEBUG=1.`,
  );
  if (process.env['PLUMBLINE_DEBUG'] === '1' && thrown instanceof Error) {
    process.stderr.write(`${thrown.stack ?? ''}\n`);
  }
  process.exit(EXIT.fault);
}
