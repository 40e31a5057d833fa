/** `npm start`: sets up what is missing, then starts the app. Arguments go on to `plumbline start`. */
import { runOnRuntime } from './run.mjs';
import { setUp } from './set-up.mjs';

try {
  setUp({ say: (line) => process.stdout.write(`${line}\n`) });
  process.exitCode = await runOnRuntime([
    'apps/cli/bin/plumbline.js',
    'start',
    ...process.argv.slice(2),
  ]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
