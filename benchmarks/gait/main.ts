import { gaitOf, type MeasuredValue } from '@plumbline/motion';
import { type Filming, filmedRunner } from './filmed-runner.ts';

/** `main.ts [runners] [first seed]`; see README.md. */
const [runners = '10', firstSeed = '1'] = process.argv.slice(2);
const RATES = [30, 60, 120, 240];

interface Told {
  readonly error: number;
  readonly sd: number;
  readonly clipSd: number;
}

const started = performance.now();
for (const view of ['side', 'rear'] as const) {
  table({ view, model: 'true', camera: 'good' });
  table({ view, model: 'true', camera: 'real' });
  table({ view, model: 'errs', camera: 'real' });
}
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s`);

function table(filming: Pick<Filming, 'view' | 'model' | 'camera'>): void {
  const { view, model, camera } = filming;
  console.log(
    `\n${view} view, ${camera} camera, a model that ${model === 'true' ? 'is true' : 'errs'}`,
  );
  console.log(
    '| value | frames/s | clips | bias | rms error | mean sd | within 2 sd | within 2 sd of the clip |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const rate of view === 'side' ? RATES : RATES.slice(0, 2)) {
    const refused = new Map<string, number>();
    const told = new Map<MeasuredValue, Told[]>();
    for (let i = 0; i < Number(runners); i += 1) {
      const { clip, truth } = filmedRunner({ ...filming, rate, seed: Number(firstSeed) + i });
      const { values, reasons } = gaitOf(clip);
      for (const reason of reasons) refused.set(reason, (refused.get(reason) ?? 0) + 1);
      for (const name of Object.keys(values) as MeasuredValue[]) {
        const value = values[name];
        if (!value) continue;
        const all = told.get(name) ?? [];
        told.set(name, all);
        all.push({ error: value.value - truth[name], sd: value.sd, clipSd: value.clipSd });
      }
    }
    for (const [name, all] of told) console.log(row(name, rate, all));
    if (refused.size > 0)
      console.log(`reasons at ${rate}: ${JSON.stringify(Object.fromEntries(refused))}`);
  }
}

function row(name: string, rate: number, all: readonly Told[]): string {
  const mean = (of: (told: Told) => number) =>
    all.reduce((sum, told) => sum + of(told), 0) / all.length;
  const within = (of: (told: Told) => number) =>
    `${(100 * mean((told) => (Math.abs(told.error) <= 2 * of(told) ? 1 : 0))).toFixed(0)} %`;
  const cells = [
    name,
    rate,
    all.length,
    mean(({ error }) => error).toFixed(1),
    Math.sqrt(mean(({ error }) => error ** 2)).toFixed(1),
    mean(({ sd }) => sd).toFixed(1),
    within(({ sd }) => sd),
    within(({ clipSd }) => clipSd),
  ];
  return `| ${cells.join(' | ')} |`;
}
