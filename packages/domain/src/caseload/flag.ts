import type { Answer } from '../attribution/answer.ts';
import { type Day, daysBetween } from '../calendar/day.ts';
import type { Kilometres, PainScore } from '../units/quantity.ts';

/** What asks for a look at a runner's records, the most pressing first. Stored for ever. */
export const FLAG_KINDS = [
  'safety',
  'private_safety',
  'morning_pain_up',
  'strong_pain_twice',
  'silent',
  'race_near',
  'goal_near',
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** Pain that was told for a day. */
export interface PainOn {
  readonly day: Day;
  readonly pain: PainScore;
}

/** One thing that happened, with what it rests on. */
export type Flag =
  | SafetyFlag
  | { readonly kind: 'morning_pain_up'; readonly from: PainOn; readonly to: PainOn }
  | { readonly kind: 'strong_pain_twice'; readonly first: PainOn; readonly second: PainOn }
  | { readonly kind: 'silent'; readonly last: Day }
  | { readonly kind: 'race_near'; readonly day: Day }
  | { readonly kind: 'goal_near'; readonly day: Day; readonly km: Kilometres };

export interface SafetyFlag extends Pick<Answer['safety'], 'tier' | 'running'> {
  readonly kind: 'safety' | 'private_safety';
  /** What led there; of `private_safety`, what `safety` does not hold. */
  readonly reasons: readonly string[];
  /** The first of the safety answers in a row that came to the same. */
  readonly since: Day | undefined;
  /** The latest days of a fall and a fever that the answers do not allow for. */
  readonly signs: readonly Day[];
}

/** Kinds of data, as a runner lets others see them, without all of which a flag is not told. */
export const FLAG_NEEDS = {
  safety: ['safety'],
  private_safety: ['safety', 'private_answers'],
  morning_pain_up: ['log'],
  strong_pain_twice: ['log'],
  silent: ['log'],
  race_near: ['visit'],
  goal_near: ['plan'],
} as const satisfies Readonly<Record<FlagKind, readonly string[]>>;

/** The same for the same happening, however often it is looked at, and another for another. */
export function happeningOf(flag: Flag): string {
  switch (flag.kind) {
    case 'safety':
    case 'private_safety':
      return [flag.since ?? '', flag.tier, ...[...flag.reasons].sort(), ...flag.signs].join(' ');
    case 'morning_pain_up':
      return `${flag.to.day} ${flag.to.pain}`;
    case 'strong_pain_twice':
      return `${flag.first.day} ${flag.second.day}`;
    case 'silent':
      return flag.last;
    case 'race_near':
    case 'goal_near':
      return flag.day;
  }
}

/** Days within which a rise of morning pain, or two days of strong pain, belong together, and for which they are told. */
export const TOGETHER_DAYS = 14;

export function isLately(day: Day, today: Day): boolean {
  const age = daysBetween(day, today);
  return age >= 0 && age <= TOGETHER_DAYS;
}
