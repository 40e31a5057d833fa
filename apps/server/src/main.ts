import { dataFolder, type FromServer, PORT_VARIABLE } from '@plumbline/application';
import { z } from 'zod';
import { endOnFaults } from './end-on-faults.ts';
import { startServer } from './server.ts';

/** Runs the server for the command line that started it, until that says stop or goes away. */
const Port = z.coerce.number().int().min(1).max(65_535).optional();
const Asked = z.discriminatedUnion('type', [
  z.object({ type: z.literal('new-link') }),
  z.object({ type: z.literal('stop') }),
]);

async function main(): Promise<void> {
  const port = Port.parse(process.env[PORT_VARIABLE] || undefined);
  const started = await startServer({
    dataFolder: dataFolder(process.env),
    ...(port === undefined ? {} : { port }),
    onLinkUsed: () => tell({ type: 'link-used' }),
    onFault: sayFault,
  });
  if (!started.ok) {
    tell({ type: 'not-started', why: started.error });
    leave();
    return;
  }
  const server = started.value;
  const stop = once(async () => {
    await server.close();
    leave();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  process.on('disconnect', stop);
  process.on('message', (message) => {
    const asked = Asked.safeParse(message);
    if (!asked.success) return;
    if (asked.data.type === 'stop') stop();
    else tell({ type: 'link', link: server.newLink() });
  });
  // With years of runs this takes a second, which is better spent before the link is there than after.
  await server.warmUp().catch(sayFault);
  tell({ type: 'listening', origin: server.origin });
}

/** Lets the process end by itself. */
function leave(): void {
  if (process.connected) process.disconnect?.();
}

function tell(message: FromServer): void {
  if (process.connected) process.send?.(message);
}

function once(work: () => Promise<void>): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    void work().catch(sayFault);
  };
}

/** A fault of ours, said on the terminal in one line; the runner's data are safe in the store. */
function sayFault(thrown: unknown): void {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  process.stderr.write(`plumbline: a fault of Plumbline itself (${message.split('\n', 1)[0]}).\n`);
  if (process.env['PLUMBLINE_DEBUG'] === '1' && thrown instanceof Error) {
    process.stderr.write(`${thrown.stack}\n`);
  }
}

endOnFaults(sayFault);
await main();
