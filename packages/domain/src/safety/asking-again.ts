import { addDays, type Day, dayNumber, daysBetween } from '../calendar/day.ts';
import type { DiaryEntry } from '../record/diary.ts';
import {
  DIARY_SIGNS,
  type DiarySign,
  type Screening,
  type SignOnDay,
} from '../record/screening.ts';
import type { QuestionId } from './questions.ts';

export type AgainReason =
  | 'leg_symptom'
  | 'pain_up'
  | 'night_pain'
  | 'limp'
  | 'fall'
  | 'fever'
  | 'month'
  | 'undated';

/** Why the safety questions are due again. */
export interface AskAgain {
  readonly reason: AgainReason;
  /** The day it was written down, or the day it fell due. */
  readonly day: Day;
  /** The questions that it points to; none where all are meant. */
  readonly questions: readonly QuestionId[];
}

const EVERY_DAYS = 30;
/** Points on the 0–10 scale above the usual of the weeks before (prudence, no claim). */
const PAIN_UP = 3;
const USUAL_DAYS = 28;
const ENOUGH_FOR_USUAL = 3;

const POINTS_TO: Readonly<
  Record<Exclude<AgainReason, 'month' | 'undated'>, readonly QuestionId[]>
> = {
  leg_symptom: ['both_legs_weak', 'both_legs_pain', 'one_leg_weak', 'below_knee'],
  pain_up: ['sudden_pain', 'major_fall', 'fever', 'focal_bone_pain'],
  night_pain: ['constant_night_pain', 'night_or_hop_pain', 'wakes_second_half'],
  limp: ['one_leg_weak', 'focal_bone_pain'],
  fall: ['major_fall'],
  fever: ['fever', 'infection_risk'],
};

/** When the questions were last gone through, and which signs stood in the diary by then. */
export type LastThrough = Pick<Screening, 'day' | 'signs'>;

/** The last time through up to `today`: one dated ahead, by a clock that was wrong, allows for nothing. */
export function lastThrough(screenings: readonly Screening[], today: Day): Screening | undefined {
  return screenings
    .filter(({ complete, day }) => complete && day <= today)
    .reduce<Screening | undefined>(
      (last, one) => (last && last.day > one.day ? last : one),
      undefined,
    );
}

/**
 * Why to ask again `today`, newest sign first; empty where nothing is due. A sign of the day of the answers, or of the
 * weeks before, asks again where it was written down after them.
 *
 * @param last the last time through; nothing where the questions were answered, but nobody knows when
 */
export function whyAskAgain(
  diary: readonly DiaryEntry[],
  last: LastThrough | undefined,
  today: Day,
): readonly AskAgain[] {
  if (last === undefined) return [{ reason: 'undated', day: today, questions: [] }];
  const fresh = newSigns(diary, last, today);
  const reasons = [...new Set(fresh.map(({ sign }) => REASONS[sign]))];
  const signs = reasons.map((reason): AskAgain => {
    const days = fresh.filter(({ sign }) => REASONS[sign] === reason).map(({ day }) => day);
    return { reason, day: days.sort()[0] ?? today, questions: POINTS_TO[reason] };
  });
  const due = addDays(last.day, EVERY_DAYS);
  const month: readonly AskAgain[] =
    due <= today ? [{ reason: 'month', day: due, questions: [] }] : [];
  return [...signs.sort((a, b) => (a.day < b.day ? 1 : -1)), ...month];
}

/** Every sign in the diary of the weeks up to `today`, to be noted with the answers that allow for them. */
export function signsIn(diary: readonly DiaryEntry[], today: Day): readonly SignOnDay[] {
  return signsOf(diary, today).filter(({ day }) => daysBetween(day, today) <= USUAL_DAYS);
}

const REASONS: Readonly<Record<DiarySign, keyof typeof POINTS_TO>> = {
  above_knee: 'leg_symptom',
  below_knee: 'leg_symptom',
  pain_up: 'pain_up',
  night_pain: 'night_pain',
  limp: 'limp',
  fall: 'fall',
  fever: 'fever',
};

/** What the last answers cannot have allowed for. */
function newSigns(
  diary: readonly DiaryEntry[],
  { day: answered, signs }: LastThrough,
  today: Day,
): readonly SignOnDay[] {
  const all = signsOf(diary, today);
  const before = ({ day }: SignOnDay) =>
    day <= answered && daysBetween(day, answered) <= USUAL_DAYS;
  const known = signs ?? all.filter(before);
  const isKnown = (one: SignOnDay) =>
    known.some(({ day, sign }) => sign === one.sign && (isOfLeg(sign) || day === one.day));
  return all.filter((one) => (one.day > answered || before(one)) && !isKnown(one));
}

/** A leg symptom that was there in the weeks before is not new on another day. */
function isOfLeg(sign: DiarySign): boolean {
  return REASONS[sign] === 'leg_symptom';
}

function signsOf(diary: readonly DiaryEntry[], today: Day): readonly SignOnDay[] {
  const entries = diary.filter(({ day }) => day <= today);
  const told = entries.flatMap((entry): readonly Told[] => {
    const worst = worstOf(entry);
    return worst === undefined ? [] : [{ at: dayNumber(entry.day), worst }];
  });
  return entries.flatMap((entry) =>
    DIARY_SIGNS.filter((sign) => shows(sign, entry, told)).map((sign) => ({
      day: entry.day,
      sign,
    })),
  );
}

/** The worst pain of an entry that tells any, and its day as a number. */
interface Told {
  readonly at: number;
  readonly worst: number;
}

function shows(sign: DiarySign, entry: DiaryEntry, told: readonly Told[]): boolean {
  switch (sign) {
    case 'above_knee':
    case 'below_knee':
      return entry.legSymptoms === sign;
    case 'pain_up':
      return isUp(entry, told);
    case 'night_pain':
      return entry.nightPain === true;
    case 'limp':
    case 'fall':
    case 'fever':
      return entry[sign] === true;
  }
}

function isUp(entry: DiaryEntry, told: readonly Told[]): boolean {
  const worst = worstOf(entry);
  if (worst === undefined || worst < PAIN_UP) return false;
  const on = dayNumber(entry.day);
  const before = told.filter(({ at }) => at < on && on - at <= USUAL_DAYS);
  if (before.length < ENOUGH_FOR_USUAL) return false;
  const usual = before.reduce((sum, one) => sum + one.worst, 0) / before.length;
  return worst - usual >= PAIN_UP;
}

function worstOf(entry: DiaryEntry): number | undefined {
  const { painBefore, painDuring, painAfter, painNextMorning } = entry;
  const told = [painBefore, painDuring, painAfter, painNextMorning].flatMap((pain) =>
    pain.known ? [pain.value as number] : [],
  );
  return told.length === 0 ? undefined : Math.max(...told);
}
