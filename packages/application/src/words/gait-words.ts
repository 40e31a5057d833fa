import {
  type FormValue,
  likelihoodWords,
  STRIKE_LIMITS,
  type StrikeClasses,
  unreachable,
} from '@plumbline/domain';
import {
  claimedLanding,
  type Gait,
  type GaitChange,
  type GaitReason,
  type GaitValue,
  likelyLanding,
  type MeasuredValue,
} from '@plumbline/motion';
import type { Units } from './distance-words.ts';
import { count, oneDecimal } from './plain-text.ts';

/** What a clip told, as a runner reads it. */
export interface GaitWords {
  readonly title: string;
  readonly values: readonly string[];
  /** Empty where there is no angle. */
  readonly landing: string;
  /** What was wrong, each with how to film it. */
  readonly reasons: readonly string[];
  readonly limits: string;
}

interface ValueWords {
  readonly name: string;
  readonly unit: string;
}

const VALUES: Readonly<Record<FormValue, ValueWords>> = {
  cadence_spm: { name: 'Cadence', unit: 'steps a minute' },
  contact_ms: { name: 'Ground contact time', unit: 'ms' },
  foot_strike_angle_deg: { name: 'Angle of the foot as it lands, toes up', unit: '°' },
  overstride_cm: { name: 'Ankle ahead of the hips as the foot lands', unit: 'cm' },
  trunk_lean_deg: { name: 'Forward lean of the trunk', unit: '°' },
  head_forward_deg: { name: 'Head forward of the shoulders', unit: '°' },
  elbow_angle_deg: { name: 'Angle at the elbow', unit: '°' },
  arm_swing_deg: { name: 'Swing of the upper arm, back to front', unit: '°' },
  arm_swing_asymmetry_percent: { name: 'Left arm swings farther than the right by', unit: '%' },
  arm_crossover_cm: { name: 'Hands past the middle of the body', unit: 'cm' },
  pelvic_drop_deg: { name: 'Drop of the hip of the swinging leg', unit: '°' },
  vertical_oscillation_cm: { name: 'Vertical oscillation', unit: 'cm' },
  impact_g: { name: 'Shock at the shoe', unit: 'g' },
};

/** What each is, and how far it goes. No claim of the evidence base ties one of them by itself to a painful back. */
const MEANINGS: Readonly<Record<FormValue, string>> = {
  cadence_spm: 'Steps of both legs in a minute. It rises with speed and with shorter legs.',
  contact_ms:
    'How long the foot towards the camera is on the ground. It gets longer with tiredness and at lower speed.',
  foot_strike_angle_deg:
    'How far the toes point up as the foot lands, against the same foot flat: much above 7.4° the heel lands first, below −0.8° the front.',
  overstride_cm:
    'How far the ankle is ahead of the hips as the foot lands. A longer step at the same cadence is more.',
  trunk_lean_deg:
    'The line from hips to shoulders against the vertical, forward positive. A film leaves it unsure by two degrees or so.',
  head_forward_deg:
    'The line from shoulders to ear against the vertical, forward positive. Compare it with yourself only.',
  elbow_angle_deg: '180° is a straight arm. Compare it with yourself only.',
  arm_swing_deg:
    'How far the upper arm towards the camera swings in a stride. It grows with speed: compare it with yourself only.',
  arm_swing_asymmetry_percent:
    'Above 0 the left arm swings farther. The arm that the body hides is seen less well.',
  arm_crossover_cm: 'How far a hand passes the middle of the body; below 0 it stays on its side.',
  pelvic_drop_deg:
    'How far the hip of the leg in the air sinks. The points are not those of a clinician’s ruler: compare it with yourself only.',
  vertical_oscillation_cm: 'How far the hips go up and down in a step.',
  impact_g: 'As the sensor measured it.',
};

/** Whole numbers, because a digit more would pretend. */
const WHOLE: readonly FormValue[] = ['contact_ms'];

export function gaitInWords({ ok, values, reasons, strike }: Gait): GaitWords {
  const told = Object.entries(values) as [MeasuredValue, GaitValue][];
  return {
    title: titleOf(ok, told.length),
    values: told.map(([name, value]) => valueInWords(name, value)),
    landing: strike ? landingInWords(strike) : '',
    reasons: reasons.map(reasonInWords),
    limits:
      'Errors are one standard error. Two clips of the same runner and the same camera can still differ by twice that. None of these values by itself says why a back hurts.',
  };
}

function titleOf(ok: boolean, values: number): string {
  if (ok) return 'What the clip shows';
  return values > 0 ? 'What the clip can show' : 'Nothing could be measured in this clip';
}

function valueInWords(name: MeasuredValue, value: GaitValue): string {
  return `${nameInWords(name)}: ${amountInWords(name, value)} (${count(value.steps, 'step')})`;
}

export function nameInWords(name: FormValue): string {
  return VALUES[name].name;
}

export function meaningOf(name: FormValue): string {
  return MEANINGS[name];
}

interface HowToSay {
  /** The runner's own; metric where they are not known. */
  readonly units?: Units;
  /** Of a difference. */
  readonly isSigned?: boolean;
}

/** `172.1 ± 0.6 steps a minute`; a difference with its sign. */
export function amountInWords(
  name: FormValue,
  { value, sd }: { readonly value: number; readonly sd?: number },
  { units = 'metric', isSigned = false }: HowToSay = {},
): string {
  const { unit, amount } = sayer(name, units);
  const sign = isSigned && value > 0 ? '+' : '';
  const error = sd === undefined ? '' : ` ± ${amount(sd)}`;
  return `${sign}${amount(value)}${error}${unit}`;
}

const CM_PER_INCH = 2.54;

interface Sayer {
  /** With the space before it, where there is one. */
  readonly unit: string;
  readonly amount: (value: number) => string;
}

function sayer(name: FormValue, units: Units): Sayer {
  const { unit } = VALUES[name];
  const isInches = units === 'imperial' && unit === 'cm';
  const isWhole = WHOLE.includes(name);
  return {
    unit: spaced(isInches ? 'in' : unit),
    amount: (value) => {
      if (isWhole) return oneDecimal(Math.round(value)).replace(/\.0$/, '');
      return oneDecimal(isInches ? value / CM_PER_INCH : value);
    },
  };
}

function spaced(unit: string): string {
  return unit === '°' ? '°' : ` ${unit}`;
}

function landingInWords(classes: StrikeClasses): string {
  const { rearfoot, midfoot, forefoot } = classes;
  const chances = `heel ${likelihoodWords(rearfoot)}, middle of the foot ${likelihoodWords(midfoot)}, front of the foot ${likelihoodWords(forefoot)}`;
  const limits = `limits ${oneDecimal(STRIKE_LIMITS.forefootBelow)}° and ${oneDecimal(STRIKE_LIMITS.rearfootAbove)}°`;
  if (claimedLanding(classes) === 'rearfoot')
    return `Lands on the heel first (${chances}; ${limits}).`;
  if (likelyLanding(classes)) {
    return `Does not land on the heel, it seems (${chances}; ${limits}). Plumbline has not been tried on runners who are known to land so, and claims no more.`;
  }
  return `Which part of the foot lands first is unclear (${chances}; ${limits}).`;
}

/** What was wrong and what to do about it, in one or two sentences. */
export function reasonInWords(reason: GaitReason): string {
  switch (reason) {
    case 'nobody_found':
      return 'Nobody was found for long enough. Film one runner in good light, at least a fifth of the picture high.';
    case 'several_people':
      return 'The points jump between several people. Film with nobody else in the picture.';
    case 'clip_too_short':
      return 'The runner is seen for less than a second. Film for ten seconds, or let the runner pass several times.';
    case 'not_running':
      return 'No running was recognised: no steps that repeat, or always a foot on the ground. Film a few easy strides at your usual pace. Of slow motion read at least three strides, some ten seconds, and begin after any pause or change of speed.';
    case 'slow_motion_factor_unknown':
      return 'The steps are too slow to be real time, so this is slow motion. Say by how much it was slowed down; until then there is no cadence and no contact time.';
    case 'frame_rate_too_low':
      return 'There are too few frames a second for contact time, foot angle and overstride. Film with 60 frames a second or more, better 120.';
    case 'too_few_steps':
      return 'There are fewer than ten steps, so the errors are wide. Film for ten seconds on a treadmill, or let the runner pass several times.';
    case 'body_out_of_frame':
      return 'Head or feet leave the picture. Step back until the whole body stays in it.';
    case 'runner_too_small':
      return 'The runner is too small in the picture. Step nearer, or hold the phone upright.';
    case 'not_side_view':
      return 'This is not seen from the side. Stand square to the path, at hip height, or say that the clip is from behind or from ahead.';
    case 'not_rear_view':
      return 'This is not seen from behind or from ahead. Stand in line with the path, or say that the clip is from the side.';
    case 'not_in_plane':
      return 'The camera looks from too far ahead or behind for angles. Stand square to the path.';
    case 'too_dark':
      return 'It is too dark round the runner to trust the points of the feet. Film by daylight or in a well-lit hall, with the light behind you.';
    case 'landmarks_unsteady':
      return 'The points of the feet tremble too much. Film in brighter light, nearer, and let the slower, better model read the clip.';
    case 'legs_confused':
      return 'Left and right leg were taken for one another too often to tell them apart. Film in brighter light and in shorts that show the knees.';
    case 'runner_height_unknown':
      return 'Without the height of the runner there are no lengths. Fill it in.';
    case 'implausible':
      return 'What came out is no runner’s: the film may lie on its head or run backwards. Turn it in the phone’s own editor and play it before you measure it again.';
    default:
      return unreachable(reason);
  }
}

/** How one clip differs from an earlier one: what is real first, then that the rest may be error. */
export function changesInWords(
  changes: readonly GaitChange[],
  units: Units = 'metric',
): readonly string[] {
  if (changes.length === 0) return ['The two clips have no value in common that can be compared.'];
  const real = changes.filter(({ real }) => real).map((change) => changeInWords(change, units));
  if (real.length === changes.length) return real;
  const others = real.length === 0 ? 'No value' : 'No other value';
  return [...real, `${others} changed by more than films can be wrong by.`];
}

function changeInWords({ name, early, late, change, smallest }: GaitChange, units: Units): string {
  const { unit, amount } = sayer(name, units);
  const from = `${amount(early.value)} to ${amount(late.value)}${unit}`;
  const by = `${change.value > 0 ? 'up' : 'down'} by ${amount(Math.abs(change.value))}${unit}`;
  return `${nameInWords(name)}: from ${from}, ${by}; more than ${amount(smallest)}${unit} is real.`;
}
