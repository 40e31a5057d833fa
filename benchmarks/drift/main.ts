import { DRIFT_CHANNELS, type DriftChannel, draftRun } from '@plumbline/domain';
import { recordingsOf, SCENARIO_NAMES, scenario, simulateRunner } from '@plumbline/simulator';

/** `main.ts [runners] [first seed]`; see README.md. */
const [runners = '8', firstSeed = '1'] = process.argv.slice(2);

const TRUE_NAME = {
  contactTime: 'contact',
  verticalOscillation: 'oscillation',
  cadence: 'cadence',
  contactBalance: 'balance',
} as const satisfies Readonly<Record<DriftChannel, string>>;
const WARM_UP_SECONDS = 300;
/** The simulator's change of fatigue from the first to the last third of a whole run. */
const WHOLE_RUN = meanFatigue(2 / 3, 1) - meanFatigue(0, 1 / 3);

interface Found {
  readonly group: string;
  readonly error: number;
  readonly sd: number;
}

const found: Found[] = [];
const silent = new Map<string, number>();
for (let i = 0; i < Number(runners); i += 1) lookAt(Number(firstSeed) + i);
report();

function lookAt(seed: number): void {
  const name = SCENARIO_NAMES[seed % SCENARIO_NAMES.length];
  if (name === undefined) return;
  const runner = simulateRunner(scenario(name, seed));
  let index = 0;
  for (const recording of recordingsOf(runner)) {
    const lived = runner.life.runs[index];
    index += 1;
    if (!lived || lived.body.moving < 1500) continue;
    const source = { file: `${index}.fit`, format: 'fit', sha256: `${index}` } as const;
    const { drift } = draftRun(recording, source);
    const share = shareAfterWarmUp(lived.body.moving);
    for (const channel of DRIFT_CHANNELS) {
      const group = `${channel}, ${lived.body.kind}`;
      const reading = drift[channel];
      if (!reading.known) {
        silent.set(reading.why, (silent.get(reading.why) ?? 0) + 1);
        continue;
      }
      const { value, sd } = reading.value;
      found.push({ group, error: value - share * lived.drift[TRUE_NAME[channel]], sd });
    }
  }
}

/** How the truth of the thirds after five minutes of warm-up stands to that of whole thirds. */
function shareAfterWarmUp(moving: number): number {
  const from = WARM_UP_SECONDS / moving;
  const third = (1 - from) / 3;
  return (meanFatigue(1 - third, 1) - meanFatigue(from, from + third)) / WHOLE_RUN;
}

/** Mean of `part ** 1.5`, as the simulator lets fatigue grow. */
function meanFatigue(from: number, to: number): number {
  return (to ** 2.5 - from ** 2.5) / 2.5 / (to - from);
}

function report(): void {
  const groups = [...new Set(found.map(({ group }) => group))].sort();
  for (const group of groups) {
    const of = found.filter((each) => each.group === group);
    const mean = (value: (each: Found) => number) =>
      of.reduce((sum, each) => sum + value(each), 0) / of.length;
    const covered = mean(({ error, sd }) => (Math.abs(error) <= 2 * sd ? 100 : 0));
    const figures = [
      `${of.length} runs`,
      `bias ${mean(({ error }) => error).toFixed(2)}`,
      `rmse ${Math.sqrt(mean(({ error }) => error ** 2)).toFixed(2)}`,
      `sd ${mean(({ sd }) => sd).toFixed(2)}`,
      `within 2 sd ${covered.toFixed(0)} %`,
    ];
    console.log(group.padEnd(32), figures.join(', '));
  }
  console.log('silent:', Object.fromEntries(silent));
}
