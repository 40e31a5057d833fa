import { EXIT } from './exit-code.ts';

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

async function onFault(thrown: unknown): Promise<void> {
  const { fault } = await import('./failure.ts');
  fault(thrown);
  process.exit(EXIT.fault);
}

process.on('uncaughtException', (thrown) => void onFault(thrown));
process.on('unhandledRejection', (thrown) => void onFault(thrown));
await main();
