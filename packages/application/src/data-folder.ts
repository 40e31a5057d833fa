import { homedir, platform } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * Where a runner's data lie: `PLUMBLINE_DATA`, else `plumbline` in `XDG_DATA_HOME`, else the system's own place:
 * `~/Library/Application Support/Plumbline` on macOS, `~/.local/share/plumbline` elsewhere.
 */
export function dataFolder(env: NodeJS.ProcessEnv): string {
  const chosen = env['PLUMBLINE_DATA'];
  if (chosen) return resolve(chosen);
  const shared = env['XDG_DATA_HOME'];
  // The XDG specification has relative paths ignored.
  if (shared && isAbsolute(shared)) return join(shared, 'plumbline');
  const home = env['HOME'] || homedir();
  return platform() === 'darwin'
    ? join(home, 'Library', 'Application Support', 'Plumbline')
    : join(home, '.local', 'share', 'plumbline');
}
