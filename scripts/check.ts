/** `npm run check`: every guard of the house, side by side. Prints what a failing one says; exits 1 if any failed. */
import { runGuards } from './guards.ts';

const results = await runGuards((line) => process.stdout.write(`${line}\n`));
process.exitCode = results.every((result) => result.passed) ? 0 : 1;
