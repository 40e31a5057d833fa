/** `npm run setup`: the set-up alone, with what tests need. */
import { setUp } from './set-up.mjs';

try {
  setUp({ tools: true, say: (line) => process.stdout.write(`${line}\n`) });
  process.stdout.write('Set up. `npm start` opens Plumbline; `npm test` runs the tests.\n');
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
