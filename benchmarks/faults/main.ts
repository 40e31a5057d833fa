import { faultRun } from './fault-run.ts';

/** `npm run benchmark:faults`: 500 imports while workers, servers and PostgreSQL are killed; ends with 1 where anything is lost or twice. */
const { seconds, kills, wrong, problems, staged, open, dead, retried, faults } = await faultRun({
  runners: 50,
  each: 10,
  kills: 3,
  say: (line) => console.log(line),
});
console.log(
  `500 imports in ${seconds} s with ${kills.length} kills, ${retried} tries beyond the first`,
);
console.log(
  `runners with too few or too many: ${wrong.length}; problems: ${problems.length}; files left waiting: ${staged}; jobs open: ${open}; given up: ${dead}`,
);
for (const line of [...wrong, ...problems.map((one) => JSON.stringify(one))]) console.log(line);
for (const line of new Set(faults)) console.log(line);
process.exitCode = [wrong.length, problems.length, staged, open, dead].some((n) => n > 0) ? 1 : 0;
