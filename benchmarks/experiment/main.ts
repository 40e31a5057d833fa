import { armOf, orderOf, possibleEffects, verdictOf } from '@plumbline/domain';
import { phaseOf } from './simulated-phase.ts';
import { PLAIN, painOf, type World } from './simulated-runner.ts';

/** `npm run benchmark:experiment -- [runners] [seed]`; see README.md. */
const [given = '4000', firstSeed = '1'] = process.argv.slice(2);
const RUNNERS = Number(given);
const MOST = 24;
const SMALLEST = 2;
const started = performance.now();

/** The differences of `MOST` pairs; a run whose pain is not told is done anew. */
function differences(world: World, seed: number): readonly number[] {
  const runner = painOf(world, seed, 2 * MOST);
  const told = (isWith: boolean): number => {
    for (;;) {
      const pain = runner.next(isWith);
      if (pain !== undefined) return pain;
    }
  };
  return Array.from({ length: MOST }, (_, pair) => {
    const arms = [armOf(seed, 2 * pair), armOf(seed, 2 * pair + 1)];
    const [first, second] = [told(arms[0] === 'with'), told(arms[1] === 'with')];
    return orderOf(seed, pair) * (first - second);
  });
}

/** Upper end of the 95 % Monte Carlo interval of a part. */
function upper(part: number, of: number): number {
  return part + 1.96 * Math.sqrt((part * (1 - part)) / of);
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

function outcomes(world: World) {
  const counts = { helped: 0, did_not: 0, cannot_tell: 0, running: 0, stopped_for_pain: 0 };
  const byPair = [8, 12, 18, 24].map((pairs) => ({ pairs, helped: 0 }));
  for (let i = 0; i < RUNNERS; i += 1) {
    const found = verdictOf(
      { smallest: SMALLEST, most: MOST, ended: undefined },
      differences(world, Number(firstSeed) * 1_000_003 + i),
    );
    counts[found.verdict] += 1;
    for (const one of byPair)
      if (found.verdict === 'helped' && (found.after ?? MOST) <= one.pairs) one.helped += 1;
  }
  return { counts, byPair };
}

const NULLS: readonly World[] = [
  PLAIN,
  { ...PLAIN, name: 'memory 0.3', memory: 0.3 },
  { ...PLAIN, name: 'memory 0.6', memory: 0.6 },
  { ...PLAIN, name: 'memory 0.9', memory: 0.9 },
  { ...PLAIN, name: 'sd 0.8', sd: 0.8 },
  { ...PLAIN, name: 'sd 2.5', sd: 2.5 },
  { ...PLAIN, name: 'getting better by 4', usual: 6, trend: -4 },
  { ...PLAIN, name: 'getting worse by 4, memory 0.6', usual: 3, trend: 4, memory: 0.6 },
  { ...PLAIN, name: 'half of the runs painless', usual: 0.5, sd: 2 },
  { ...PLAIN, name: 'flares, memory 0.3', flares: 0.03, memory: 0.3 },
  { ...PLAIN, name: 'a third not told', untold: 0.33 },
];

console.log(`## A change that does nothing: ${RUNNERS} runners each, looked at after every pair\n`);
console.log('| world | false "helped" | upper limit | said "did not" | cannot tell |');
console.log('| --- | --- | --- | --- | --- |');
let worst = 0;
for (const world of NULLS) {
  const { counts } = outcomes(world);
  const wrong = counts.helped / RUNNERS;
  worst = Math.max(worst, upper(wrong, RUNNERS));
  console.log(
    `| ${world.name} | ${percent(wrong)} | ${percent(upper(wrong, RUNNERS))} | ${percent(counts.did_not / RUNNERS)} | ${percent(counts.cannot_tell / RUNNERS)} |`,
  );
}

const POWER: readonly (readonly [World, readonly number[]])[] = [
  [{ ...PLAIN, name: 'sd 1.0, drop 2', sd: 1, usual: 6, effect: -2 }, [0, 97, 100, 100]],
  [{ ...PLAIN, name: 'sd 1.5, drop 2', usual: 6, effect: -2 }, [0, 59, 86, 96]],
  [{ ...PLAIN, name: 'sd 2.0, drop 2', sd: 2, usual: 6, effect: -2 }, [0, 29, 54, 72]],
  [{ ...PLAIN, name: 'sd 1.5, drop 1', usual: 6, effect: -1 }, [0, 9, 20, 30]],
  [{ ...PLAIN, name: 'sd 1.5, drop 2, memory 0.5', usual: 6, effect: -2, memory: 0.5 }, []],
  [
    { ...PLAIN, name: 'sd 1.5, drop 2, a third carries over', usual: 6, effect: -2, carry: 0.33 },
    [],
  ],
  [{ ...PLAIN, name: 'sd 1.5, drop 2, strays on 1 of 5', usual: 6, effect: -2, strays: 0.2 }, []],
  [{ ...PLAIN, name: 'sd 1.5, drop 2, usual pain 3', usual: 3, effect: -2 }, []],
];

console.log('\n## A change that helps: chance that it is shown (in brackets: evidence base §9)\n');
console.log('| world | 8 pairs | 12 | 18 | 24 | wrongly "did not" |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [world, known] of POWER) {
  const { counts, byPair } = outcomes(world);
  const cells = byPair.map(({ helped }, k) => {
    const reference = known[k] ? ` (${known[k]} %)` : '';
    return `${percent(helped / RUNNERS)}${reference}`;
  });
  console.log(`| ${world.name} | ${cells.join(' | ')} | ${percent(counts.did_not / RUNNERS)} |`);
}

console.log('\n## The interval: runners for whom it ever, at any pair, misses the truth\n');
console.log('| world | ever missed | mean width at 12 pairs | at 24 |');
console.log('| --- | --- | --- | --- |');
const LOOKED = Math.min(RUNNERS, 500);
for (const world of [
  PLAIN,
  { ...PLAIN, name: 'memory 0.6', memory: 0.6 },
  { ...PLAIN, name: 'drop 2', usual: 6, effect: -2 },
  { ...PLAIN, name: 'drop 2, sd 2.5, getting better', usual: 7, sd: 2.5, trend: -2, effect: -2 },
]) {
  let missed = 0;
  const widths = { 12: 0, 24: 0 };
  for (let i = 0; i < LOOKED; i += 1) {
    const all = differences(world, Number(firstSeed) * 2_000_003 + i);
    let hasMissed = false;
    for (let pairs = 8; pairs <= MOST; pairs += 1) {
      const { low, high } = possibleEffects(all.slice(0, pairs));
      hasMissed ||= world.effect < low || world.effect > high;
      if (pairs === 12 || pairs === 24) widths[pairs] += (high - low) / LOOKED;
    }
    if (hasMissed) missed += 1;
  }
  console.log(
    `| ${world.name} | ${percent(missed / LOOKED)} | ${widths[12].toFixed(1)} | ${widths[24].toFixed(1)} |`,
  );
}

console.log('\n## A change that stays, held against how back pain goes by itself\n');
console.log('| world | beyond its course | within | cannot tell |');
console.log('| --- | --- | --- | --- |');
const PHASE_RUNNERS = Math.min(RUNNERS, 4000);
const ITSELF = { memory: 0, drop: 0, setUp: 'any-day', start: 'drawn' } as const;
const WORST = { ...ITSELF, memory: 0.6, setUp: 'at-its-worst' } as const;
for (const world of [
  { ...ITSELF, name: 'goes by itself' },
  { ...ITSELF, name: 'goes by itself, memory 0.3', memory: 0.3 },
  { ...ITSELF, name: 'goes by itself, memory 0.6', memory: 0.6 },
  { ...ITSELF, name: 'goes by itself, memory 0.8', memory: 0.8 },
  { ...WORST, name: 'set up at its worst, memory 0.6, start drawn' },
  { ...WORST, name: 'set up at its worst, memory 0.6, begun at once', start: 'at-once' as const },
  { ...ITSELF, name: '1 point beyond', memory: 0.3, drop: 1 },
  { ...ITSELF, name: '2 points beyond', memory: 0.3, drop: 2 },
]) {
  const counts = { beyond_its_course: 0, within_its_course: 0, cannot_tell: 0 };
  for (let i = 0; i < PHASE_RUNNERS; i += 1) {
    const { verdict } = phaseOf(world, Number(firstSeed) * 3_000_017 + i);
    if (verdict in counts) counts[verdict as keyof typeof counts] += 1;
  }
  const cells = Object.values(counts).map((count) => percent(count / PHASE_RUNNERS));
  console.log(`| ${world.name} | ${cells.join(' | ')} |`);
}

console.log(
  `\n${((performance.now() - started) / 1000).toFixed(0)} s; worst upper limit of a false "helped": ${percent(worst)} (at most 6 %)`,
);
process.exitCode = worst <= 0.06 ? 0 : 1;
