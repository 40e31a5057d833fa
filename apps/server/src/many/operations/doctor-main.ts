import { examine } from './doctor.ts';

/** `plumbline doctor`: what was asked is the one argument, as JSON. Ends with 0, or 6 where something is wrong. */
const EXIT_START = 6;
const MARKS = { good: 'ok  ', look: 'look', wrong: 'BAD ' } as const;

const { json } = JSON.parse(process.argv[2] ?? '{}') as { readonly json?: boolean };
const checks = await examine(process.env);
const text = json
  ? JSON.stringify({ schema: 'plumbline.doctor/1', checks }, null, 1)
  : checks.map(({ state, says }) => `${MARKS[state]} ${says}`).join('\n');
process.stdout.write(`${text}\n`);
process.exitCode = checks.some(({ state }) => state === 'wrong') ? EXIT_START : 0;
