import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { dataFolder, type FromServer, PORT_VARIABLE, type ToServer } from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { complain, print } from '../terminal/terminal.ts';
import { openInBrowser } from './open-in-browser.ts';

export interface StartOptions {
  readonly port?: number;
  /** False with `--no-open`. */
  readonly open: boolean;
}

const SERVER = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));
/** A redirect file that no browser has used by then is taken away. */
const OPENING_MS = 60_000;

/** Runs the server as a child until Ctrl-C, and shows where its page is. */
export async function start(options: StartOptions): Promise<ExitCode> {
  const child = spawn(process.execPath, [SERVER], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [PORT_VARIABLE]: options.port?.toString() ?? '' },
  });
  const ended = new Promise<ExitCode>((resolve) => {
    child.on('error', () => resolve(EXIT.start));
    child.on('exit', (code) => resolve(code === 0 ? EXIT.done : EXIT.fault));
  });
  const asked = stopOnSignals(child);
  const conversation = converse(child, options);
  const code = await ended;
  conversation.close();
  const said = conversation.refused() ?? asked();
  if (said === undefined && code === EXIT.fault) {
    complain('the app ended by itself; what was reported as read is kept, run the same again.');
  }
  return said ?? code;
}

interface Conversation {
  readonly close: () => void;
  /** The exit code, where the server could not start. */
  readonly refused: () => ExitCode | undefined;
}

function converse(child: ChildProcess, options: StartOptions): Conversation {
  let refused: ExitCode | undefined;
  let takeAway = () => {};
  let links = 0;
  const keys = process.stdin.isTTY ? createInterface({ input: process.stdin }) : undefined;
  keys?.on('line', () => tell(child, { type: 'new-link' }));
  keys?.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));

  child.on('message', (message: FromServer) => {
    switch (message.type) {
      case 'listening':
        tell(child, { type: 'new-link' });
        if (options.open) tell(child, { type: 'new-link' });
        break;
      case 'link':
        links += 1;
        if (options.open && links === 2) takeAway = openInBrowser(message.link, OPENING_MS);
        else show(message.link, links === 1);
        break;
      case 'link-used':
        takeAway();
        break;
      case 'not-started':
        refused = EXIT.start;
        complain(whyNot(message.why, options.port));
    }
  });
  return {
    close: () => {
      takeAway();
      keys?.close();
    },
    refused: () => refused,
  };
}

function show(link: string, first: boolean): void {
  print(first ? `Plumbline is at ${link}` : `A fresh link: ${link}`);
  if (!first) return;
  print(`The link works once. Your data are in ${dataFolder(process.env)} and stay there.`);
  print(
    process.stdin.isTTY
      ? 'Press Enter for a fresh link, Ctrl-C to stop.'
      : 'For a fresh link run "plumbline start" again; Ctrl-C stops this one.',
  );
}

function whyNot(why: 'port-taken' | 'port-refused', port: number | undefined): string {
  const which = `port ${port ?? ''}`.trim();
  return why === 'port-taken'
    ? `${which} is taken by another program; name another with --port, or leave --port out and a free one is found.`
    : `this machine does not let Plumbline listen on ${which}; name one above 1023 with --port.`;
}

/** The first signal lets the server finish what it writes, the second ends it. */
function stopOnSignals(child: ChildProcess): () => ExitCode | undefined {
  let code: ExitCode | undefined;
  let at = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (code !== undefined && Date.now() - at > 250) child.kill('SIGKILL');
      if (code !== undefined) return;
      code = name === 'SIGINT' ? EXIT.done : EXIT.ended;
      at = Date.now();
      tell(child, { type: 'stop' });
    });
  }
  return () => code;
}

function tell(child: ChildProcess, message: ToServer): void {
  if (child.connected) child.send(message);
}
