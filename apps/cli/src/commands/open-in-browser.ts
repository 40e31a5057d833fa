import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complain } from '../terminal/terminal.ts';

/**
 * Opens `link` in the runner's browser. The link holds a secret, and other users of the machine can read a
 * process's arguments, so the browser is given a private file that leads there.
 *
 * @returns takes the file away; done by itself after `forMs`
 */
export function openInBrowser(link: string, forMs: number): () => void {
  const opener = openerOf(process.platform);
  if (opener === undefined) return () => {};
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-open-'));
  const file = join(folder, 'plumbline.html');
  writeFileSync(file, redirect(link), { mode: 0o600, flag: 'wx' });

  const takeAway = () => rmSync(folder, { recursive: true, force: true });
  const later = setTimeout(takeAway, forMs);
  later.unref();
  process.once('exit', takeAway);
  const child = spawn(opener, [file], { stdio: 'ignore', detached: true });
  child.on('error', () =>
    complain('no browser could be opened here; open the link above yourself.'),
  );
  child.unref();
  return () => {
    clearTimeout(later);
    takeAway();
  };
}

function openerOf(platform: NodeJS.Platform): string | undefined {
  if (platform === 'darwin') return 'open';
  const screen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return platform === 'linux' && screen ? 'xdg-open' : undefined;
}

function redirect(link: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${link}"><title>Plumbline</title><a href="${link}">Open Plumbline</a>\n`;
}
