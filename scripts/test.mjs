/** `npm test`: sets up what is missing, then runs the checks and every test. Arguments narrow it to files. */
import { runOnRuntime } from './run.mjs';
import { setUp } from './set-up.mjs';

try {
  setUp({ tools: true, say: (line) => process.stdout.write(`${line}\n`) });
  process.exitCode = await runOnRuntime(['scripts/all-tests.ts', ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
