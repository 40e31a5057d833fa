/** What a sensor can tell about each second of a run. */
export interface ChannelMeaning {
  readonly unit: string;
  /** Values outside are a sensor's mistake and count as missing. */
  readonly range: readonly [low: number, high: number];
  /** Smallest step that is kept when a stream is stored. */
  readonly resolution: number;
  /** What having it makes possible, said to the runner after an import. */
  readonly makesPossible: string;
}

/** Every stream that is kept. The keys are stored for ever. */
export const CHANNELS = {
  distance: {
    unit: 'm since the start',
    range: [0, 1_000_000],
    resolution: 0.01,
    makesPossible: 'overload: how far each run went',
  },
  speed: {
    unit: 'm/s',
    range: [0, 15],
    resolution: 0.001,
    makesPossible: 'form: telling a tired stride from a slower one',
  },
  heartRate: {
    unit: 'beats/min',
    range: [25, 250],
    resolution: 1,
    makesPossible: 'how hard a run was',
  },
  cadence: {
    unit: 'steps/min, both legs',
    range: [0, 300],
    resolution: 0.1,
    makesPossible: 'form: whether your step slowed late in a run',
  },
  altitude: {
    unit: 'm above sea level',
    range: [-500, 9000],
    resolution: 0.1,
    makesPossible: 'hills, and form corrected for gradient',
  },
  temperature: {
    unit: '°C at the device',
    range: [-40, 60],
    resolution: 0.1,
    makesPossible: 'dehydration: an estimate of what you sweated',
  },
  power: { unit: 'W', range: [0, 2000], resolution: 1, makesPossible: 'how hard a run was' },
  latitude: {
    unit: '° north',
    range: [-90, 90],
    resolution: 1e-7,
    makesPossible: 'the route, and the time zone',
  },
  longitude: {
    unit: '° east',
    range: [-180, 180],
    resolution: 1e-7,
    makesPossible: 'the route, and the time zone',
  },
  contactTime: {
    unit: 'ms on the ground, each step',
    range: [80, 600],
    resolution: 0.1,
    makesPossible: 'form: whether your foot stayed longer on the ground late in a run',
  },
  contactBalance: {
    unit: '% of contact time that is on the left',
    range: [30, 70],
    resolution: 0.01,
    makesPossible: 'form: whether left and right drifted apart',
  },
  verticalOscillation: {
    unit: 'mm',
    range: [10, 250],
    resolution: 0.1,
    makesPossible: 'form: whether you bounced more late in a run',
  },
  verticalRatio: {
    unit: '% of step length',
    range: [1, 40],
    resolution: 0.01,
    makesPossible: 'form: bounce for each metre gained',
  },
  stepLength: {
    unit: 'mm, one step',
    range: [200, 2500],
    resolution: 1,
    makesPossible: 'form: whether your steps got shorter',
  },
  formPower: {
    unit: 'W (Stryd)',
    range: [0, 500],
    resolution: 1,
    makesPossible: 'form: effort spent on bouncing',
  },
  airPower: { unit: 'W (Stryd)', range: [0, 500], resolution: 1, makesPossible: 'wind' },
  legSpringStiffness: {
    unit: 'kN/m (Stryd)',
    range: [1, 40],
    resolution: 0.01,
    makesPossible: 'form: how springy your legs were',
  },
  impactLoadingRate: {
    unit: 'body weights/s',
    range: [0, 300],
    resolution: 0.1,
    makesPossible: 'foot strike: the shock of landing',
  },
  impactG: {
    unit: 'g at the shoe (RunScribe)',
    range: [0, 50],
    resolution: 0.1,
    makesPossible: 'foot strike: the shock of landing',
  },
  brakingG: {
    unit: 'g at the shoe (RunScribe)',
    range: [0, 50],
    resolution: 0.1,
    makesPossible: 'foot strike: braking at landing',
  },
  footStrikeType: {
    unit: 'RunScribe scale, 1 heel to 16 toe',
    range: [0, 16],
    resolution: 0.1,
    makesPossible: 'foot strike: which part lands first',
  },
  pronation: {
    unit: '° (RunScribe)',
    range: [-60, 60],
    resolution: 0.1,
    makesPossible: 'how the foot rolls',
  },
  flightRatio: {
    unit: '% of the stride in the air',
    range: [0, 100],
    resolution: 0.1,
    makesPossible: 'form: time in the air',
  },
} as const satisfies Readonly<Record<string, ChannelMeaning>>;

export type Channel = keyof typeof CHANNELS;

export const CHANNEL_NAMES: readonly Channel[] = Object.keys(CHANNELS) as Channel[];

/** `value`, or NaN where it lies outside what the channel can hold. */
export function plausible(channel: Channel, value: number): number {
  const [low, high] = CHANNELS[channel].range;
  return value >= low && value <= high ? value : Number.NaN;
}
