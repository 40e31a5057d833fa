import { EXIT } from './exit-code.ts';
import { endWithFault } from './fault.ts';

/** Runs the command line given to the process. Everything but reading it is loaded when it is needed. */
async function main(): Promise<void> {
  endWithStarter();
  process.stdout.on('error', quietWhenNobodyReads);
  const { commandLine } = await import('./command-line.ts');
  process.exitCode = await commandLine(process.argv.slice(2));
}

/** On an older Node a starter waits for us; when it is killed, the channel to it closes and we go too. */
function endWithStarter(): void {
  process.on('disconnect', () => process.exit(EXIT.ended));
  process.channel?.unref();
}

/** `plumbline why FOLDER | head` is no fault. */
function quietWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
}

process.on('uncaughtException', endWithFault);
process.on('unhandledRejection', endWithFault);
await main();
