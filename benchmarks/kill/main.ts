import { killImports, seededMoments } from './killed-import.ts';

/** `npm run benchmark:kill`: 20 kills at seeded moments; ends with 1 where one of them lost something. */
const KILLS = 20;
const SEED = 20_261_122;

const killed = await killImports(seededMoments(KILLS, SEED));
const faults = killed.filter(
  ({ problems, completed, reported, kept }) => problems.length > 0 || !completed || kept < reported,
);
for (const { after, reported, kept, tooLate } of killed) {
  const note = tooLate ? ' (it had ended)' : '';
  console.log(`killed after ${after} ms: ${reported} files reported, ${kept} kept${note}`);
}
console.log(`${killed.length} kills, ${faults.length} with a loss`);
for (const fault of faults) console.log(JSON.stringify(fault));
process.exitCode = faults.length > 0 ? 1 : 0;
