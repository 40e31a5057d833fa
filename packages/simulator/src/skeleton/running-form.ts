import type { Random } from '../random/random.ts';

/** How a made-up runner runs: the truth that a film of them is held against. Lengths in metres. */
export interface RunningForm {
  readonly height: number;
  /** m/s */
  readonly speed: number;
  /** Steps a minute. */
  readonly cadence: number;
  /** s */
  readonly contact: number;
  /** ° of the foot at contact, toes up positive. */
  readonly strike: number;
  /** ° of the trunk from vertical, forward positive. */
  readonly lean: number;
  /** ° of the ear from the shoulder, from vertical, forward positive. */
  readonly head: number;
  /** ° at the elbow. */
  readonly elbow: number;
  /** ° from the arm's farthest back to its farthest forward, left and right. */
  readonly armSwing: readonly [left: number, right: number];
  /** How far the hand passes the midline. */
  readonly crossover: number;
  /** ° that the hip of the swinging leg is lower at mid-stance. */
  readonly pelvicDrop: number;
  /** Ankle ahead of the hip at contact. */
  readonly overstride: number;
  /** From the hips' lowest to their highest in a step. */
  readonly oscillation: number;
  /** Share of the running speed that the foot still has over the ground just before it lands. */
  readonly landingSpeed: number;
  /** m/s downwards, just before it lands. */
  readonly sinkSpeed: number;
  /** °/s at which the foot is put down after the heel or before it. */
  readonly slap: number;
  /** Share of contact at which the heel rises. */
  readonly heelOff: number;
  /** ° of the foot at toe-off, toes down. */
  readonly pushOff: number;
  /** How high the heel swings up, as a share of height. */
  readonly heelLift: number;
  /** Step-to-step spread of step time (share), contact (s) and strike (°). */
  readonly spread: { readonly step: number; readonly contact: number; readonly strike: number };
  /** Trunk, thigh, shank, foot and arm against the usual share of height. */
  readonly proportions: Readonly<Record<'trunk' | 'thigh' | 'shank' | 'foot' | 'arm', number>>;
}

/** Some runner, at an easy to a brisk pace. */
export function someRunningForm(random: Random): RunningForm {
  const height = random.between(1.55, 1.92);
  const speed = random.between(2.5, 4);
  const cadence = random.between(155, 190);
  const step = 60 / cadence;
  const swing = random.between(50, 80);
  const around = () => Math.min(1.1, Math.max(0.9, random.normal(1, 0.04)));
  return {
    height,
    speed,
    cadence,
    contact: Math.min(random.between(0.2, 0.3), step * 0.88, (0.5 * height) / speed),
    strike: random.between(-8, 24),
    lean: random.between(-1, 14),
    head: random.between(5, 40),
    elbow: random.between(70, 120),
    armSwing: [swing, swing * random.between(0.85, 1.15)],
    crossover: random.between(-0.08, 0.06),
    pelvicDrop: random.between(1, 9),
    overstride: random.between(0.16, 0.3) * (height / 1.75),
    oscillation: random.between(0.06, 0.11),
    landingSpeed: random.between(0.3, 0.65),
    sinkSpeed: random.between(0.4, 1),
    slap: random.between(250, 500),
    heelOff: random.between(0.42, 0.56),
    pushOff: random.between(45, 68),
    heelLift: random.between(0.2, 0.32),
    spread: {
      step: random.between(0.006, 0.02),
      contact: random.between(0.003, 0.008),
      strike: random.between(0.8, 2.2),
    },
    proportions: {
      trunk: around(),
      thigh: around(),
      shank: around(),
      foot: around(),
      arm: around(),
    },
  };
}
