/** Runs a script of the project on the Node that Plumbline needs: `node scripts/on-runtime.mjs FILE [ARG …]`. */
import { runOnRuntime } from './run.mjs';
import { setUp } from './set-up.mjs';

try {
  setUp({ tools: true, say: (line) => process.stderr.write(`${line}\n`) });
  process.exitCode = await runOnRuntime(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
