import { addDays, type Estimate, type FormCheck, type FormValue } from '@plumbline/domain';
import type { Random } from '../random/random.ts';
import type { Life, LivedRun } from '../world/live.ts';
import { fatigueAt, strideAt } from '../world/stride.ts';
import type { Ways } from './ways.ts';

/** A film of the stride now and then, early in a run and sometimes again at its end. */
export function formChecks(life: Life, ways: Ways, random: Random): readonly FormCheck[] {
  if (ways.formEvery === 0) return [];
  const rows: FormCheck[] = [];
  const look = { life, random, posture: aPosture(random) };
  let next = life.runs[0]?.day ?? 0;
  for (const run of life.runs) {
    if (run.day < next || run.kind === 'warm-up' || run.kind === 'race') continue;
    next = run.day + Math.round(ways.formEvery * random.between(0.7, 1.4));
    rows.push(check({ ...look, run, line: rows.length + 2 }, 'early'));
    if (random.chance(0.5)) rows.push(check({ ...look, run, line: rows.length + 2 }, 'late'));
  }
  return rows;
}

interface Look {
  readonly life: Life;
  readonly random: Random;
  readonly posture: ReturnType<typeof aPosture>;
  readonly run: LivedRun;
  readonly line: number;
}

function aPosture(random: Random) {
  return {
    lean: random.normal(7, 3),
    head: random.normal(14, 5),
    crossover: random.normal(-2, 3),
    drop: random.normal(4.5, 1.6),
    overstride: random.normal(9, 3.5),
    elbow: random.normal(88, 9),
  };
}

function check({ life, run, random, posture, line }: Look, phase: 'early' | 'late'): FormCheck {
  const fatigue = fatigueAt(phase === 'early' ? 0.2 : 0.97, run.body.endFatigue);
  const stride = strideAt(life.person, { speed: run.body.speed, gradient: 0, fatigue });
  const worn = fatigue * life.person.tiring;
  const seen = (value: number, sd: number, step: number): Estimate => {
    const measured = value + random.normal(0, sd);
    return { value: Math.round(measured / step) / Math.round(1 / step), sd };
  };
  const angle = seen(run.body.footAngle - 2 * (run.body.endFatigue - fatigue), 2.9, 0.1);
  const values: Partial<Record<FormValue, Estimate>> = {
    foot_strike_angle_deg: angle,
    trunk_lean_deg: seen(posture.lean + 4 * worn, 3.5, 0.1),
    head_forward_deg: seen(posture.head + 3 * worn, 5, 0.1),
    arm_crossover_cm: seen(posture.crossover + 1.5 * worn, 3, 0.1),
    pelvic_drop_deg: seen(posture.drop + 1.5 * worn, 2.5, 0.1),
    overstride_cm: seen(posture.overstride + worn, 3, 0.1),
    elbow_angle_deg: seen(posture.elbow, 6, 1),
    cadence_spm: seen(stride.cadence, 1, 0.1),
  };
  return {
    origin: { file: 'form.csv', line },
    day: addDays(life.from, run.day),
    run: undefined,
    phase,
    source: 'video',
    footStrike: strikeOf(angle.value),
    values,
    view: 'side',
    side: 'right',
    speedKmh: Math.round(run.body.speed * 36) / 10,
    steps: random.whole(18, 40),
    method: 'phone video, measured by hand',
    extra: {},
  };
}

function strikeOf(angle: number): FormCheck['footStrike'] {
  if (angle > 7.4) return 'rearfoot';
  return angle < -0.8 ? 'forefoot' : 'midfoot';
}
