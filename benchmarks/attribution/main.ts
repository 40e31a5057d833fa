import { historyOf } from '../../packages/domain/src/attribution/history.ts';
import { judge } from '../../packages/domain/src/attribution/judge.ts';
import { painfulRunsOf, painPointsOf } from '../../packages/domain/src/attribution/pain-points.ts';
import { noiseVariance } from '../../packages/domain/src/attribution/posterior.ts';
import { SCENARIOS, type Scenario, simulateRunner } from './world.ts';

interface Row {
  readonly scenario: Scenario;
  readonly reported: number;
  readonly causes: readonly {
    readonly id: string;
    readonly probability: number;
    readonly truth: number | undefined;
    readonly points: { readonly mean: number; readonly low: number; readonly high: number } | null;
  }[];
  readonly milliseconds: number;
}

function row(scenario: Scenario, seed: number): Row {
  const runner = simulateRunner(scenario, seed);
  const started = performance.now();
  const history = historyOf(runner.timeline);
  const { suspects, posterior } = judge(history, runner.causes, runner.context);
  const milliseconds = performance.now() - started;
  const noise = noiseVariance(posterior);
  return {
    scenario,
    reported: history.reported.length,
    milliseconds,
    causes: suspects.map(({ cause, probability, effect, dose }) => ({
      id: cause.id,
      probability,
      truth: runner.truth[cause.id],
      points: painPointsOf(effect, painfulRunsOf(history, dose, noise)),
    })),
  };
}

function report(rows: readonly Row[], per: number): void {
  for (const scenario of SCENARIOS) {
    const own = rows.filter((r) => r.scenario === scenario);
    const line: string[] = [scenario.padEnd(12)];
    const active = own.filter((r) => r.causes.some((c) => (c.truth ?? 0) >= 1));
    if (active.length > 0) {
      const top = active.filter((r) => best(r)?.truth !== undefined).length;
      line.push(`top-1 ${(top / active.length).toFixed(3)} of ${active.length}`);
      const covered = own.flatMap((r) =>
        r.causes.filter((c) => c.truth !== undefined && c.points !== null),
      );
      const inside = covered.filter(
        (c) =>
          c.points &&
          c.truth !== undefined &&
          c.truth >= c.points.low - 1e-9 &&
          c.truth <= c.points.high + 1e-9,
      );
      const above = covered.filter(
        (c) => c.points && c.truth !== undefined && c.truth > c.points.high,
      );
      line.push(
        `coverage ${(inside.length / covered.length).toFixed(3)} (above ${(above.length / covered.length).toFixed(2)})`,
      );
    }
    const alarms = own.filter((r) =>
      r.causes.some((c) => c.truth === undefined && c.probability >= 0.5),
    );
    line.push(`alarms ${(alarms.length / own.length).toFixed(3)}`);
    const high = own.filter((r) => r.causes.some((c) => c.probability > 0.9)).length;
    line.push(`>0.9 ${(high / own.length).toFixed(3)}`);
    console.log(line.join('  '));
  }
  const all = rows.flatMap((r) => r.causes);
  const big = rows.filter((r) => r.scenario !== 'twelve-runs').flatMap((r) => r.causes);
  for (const [name, list] of [
    ['all', all],
    ['>12', big],
  ] as const) {
    const bins = Array.from({ length: 10 }, () => ({ n: 0, p: 0, t: 0 }));
    let brier = 0;
    for (const c of list) {
      const truth = c.truth === undefined ? 0 : 1;
      brier += (c.probability - truth) ** 2;
      const bin = bins[Math.min(9, Math.floor(c.probability * 10))];
      if (bin) {
        bin.n += 1;
        bin.p += c.probability;
        bin.t += truth;
      }
    }
    const ece = bins.reduce((s, b) => s + Math.abs(b.p - b.t), 0) / list.length;
    console.log(name, 'brier', (brier / list.length).toFixed(4), 'ece', ece.toFixed(4));
    if (name === 'all')
      console.log(
        bins
          .map((b) => (b.n ? `${(b.p / b.n).toFixed(2)}→${(b.t / b.n).toFixed(2)} (${b.n})` : '–'))
          .join('  '),
      );
  }
  const times = rows
    .slice(20)
    .map((r) => r.milliseconds)
    .sort((a, b) => a - b);
  console.log(
    'ms median',
    times[Math.floor(times.length / 2)]?.toFixed(1),
    'p95',
    times[Math.floor(times.length * 0.95)]?.toFixed(1),
    'runners',
    rows.length,
    'per scenario',
    per,
  );
}

function best(r: Row): Row['causes'][number] | undefined {
  return [...r.causes].sort((a, b) => b.probability - a.probability)[0];
}

const per = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? 1);
const rows = SCENARIOS.flatMap((scenario) =>
  Array.from({ length: per }, (_, i) => row(scenario, seed * 100000 + i)),
);
report(rows, per);
if (process.argv[4] === 'why') {
  for (const id of ['overload', 'weakness', 'form', 'dehydration', 'foot-strike']) {
    const cs = rows.flatMap((r) =>
      r.causes
        .filter((c) => c.id === id && c.truth !== undefined && c.points)
        .map((c) => ({ ...c, scenario: r.scenario })),
    );
    const inside = cs.filter(
      (c) => c.points && (c.truth ?? 0) <= c.points.high && (c.truth ?? 0) >= c.points.low,
    );
    const bias = cs
      .filter((c) => c.probability > 0.8)
      .map((c) => (c.points?.mean ?? 0) - (c.truth ?? 0));
    console.log(
      id,
      'n',
      cs.length,
      'cover',
      (inside.length / cs.length).toFixed(2),
      'bias when p>.8',
      (bias.reduce((a, b) => a + b, 0) / bias.length).toFixed(2),
      bias.length,
      'mean truth',
      (cs.reduce((s, c) => s + (c.truth ?? 0), 0) / cs.length).toFixed(2),
      'detected',
      (cs.filter((c) => c.probability > 0.5).length / cs.length).toFixed(2),
    );
    for (const c of cs.slice(0, 8))
      console.log(
        '   ',
        c.scenario,
        c.probability.toFixed(2),
        'truth',
        c.truth?.toFixed(2),
        'mean',
        c.points?.mean.toFixed(2),
        c.points?.low.toFixed(2),
        c.points?.high.toFixed(2),
      );
  }
}

if (process.argv[4] === 'false') {
  const pairs = new Map<string, number[]>();
  for (const r of rows) {
    const t =
      r.causes
        .filter((c) => c.truth !== undefined)
        .map((c) => c.id)
        .join('+') || 'none';
    for (const c of r.causes)
      if (c.truth === undefined) {
        const key = `${t} → ${c.id}`;
        pairs.set(key, [...(pairs.get(key) ?? []), c.probability]);
      }
  }
  for (const [key, ps] of [...pairs]
    .sort((a, b) => b[1].filter((p) => p > 0.4).length - a[1].filter((p) => p > 0.4).length)
    .slice(0, 24))
    console.log(
      key,
      ps.length,
      '>.4:',
      ps.filter((p) => p > 0.4).length,
      'mean',
      (ps.reduce((a, b) => a + b, 0) / ps.length).toFixed(3),
    );
}
