import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { DiaryEntry } from '../record/diary.ts';
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

/**
 * Why to ask again `today`, newest sign first; empty where nothing is due.
 *
 * @param answered the day the questions were last answered; nothing where they were, but nobody knows when
 */
export function whyAskAgain(
  diary: readonly DiaryEntry[],
  answered: Day | undefined,
  today: Day,
): readonly AskAgain[] {
  if (answered === undefined) return [{ reason: 'undated', day: today, questions: [] }];
  const entries = diary.filter(({ day }) => day <= today);
  const since = entries.filter(({ day }) => day > answered);
  const signs = [
    firstSign('leg_symptom', since, (entry) => hasNewLegSymptom(entry, entries, answered)),
    firstSign('pain_up', since, (entry) => isUp(entry, entries)),
    firstSign('night_pain', since, ({ nightPain }) => nightPain === true),
    firstSign('limp', since, ({ limp }) => limp === true),
    firstSign('fall', since, ({ fall }) => fall === true),
    firstSign('fever', since, ({ fever }) => fever === true),
  ].flat();
  const due = addDays(answered, EVERY_DAYS);
  const month: readonly AskAgain[] =
    due <= today ? [{ reason: 'month', day: due, questions: [] }] : [];
  return [...signs.sort((a, b) => (a.day < b.day ? 1 : -1)), ...month];
}

function firstSign(
  reason: keyof typeof POINTS_TO,
  since: readonly DiaryEntry[],
  isSign: (entry: DiaryEntry) => boolean,
): readonly AskAgain[] {
  const first = since.filter(isSign).reduce<Day | undefined>(earlier, undefined);
  return first === undefined ? [] : [{ reason, day: first, questions: POINTS_TO[reason] }];
}

function earlier(best: Day | undefined, { day }: DiaryEntry): Day {
  return best === undefined || day < best ? day : best;
}

/** New: none was written down in the weeks before the answers, which already allow for that one. */
function hasNewLegSymptom(
  entry: DiaryEntry,
  entries: readonly DiaryEntry[],
  answered: Day,
): boolean {
  if (!hasLegSymptom(entry)) return false;
  const place = entry.legSymptoms;
  return !entries.some(
    ({ day, legSymptoms }) =>
      day <= answered && daysBetween(day, answered) <= USUAL_DAYS && legSymptoms === place,
  );
}

function hasLegSymptom({ legSymptoms }: DiaryEntry): boolean {
  return legSymptoms === 'above_knee' || legSymptoms === 'below_knee';
}

function isUp(entry: DiaryEntry, entries: readonly DiaryEntry[]): boolean {
  const worst = worstOf(entry);
  if (worst === undefined) return false;
  const before = entries.flatMap((other) => {
    const age = daysBetween(other.day, entry.day);
    const pain = worstOf(other);
    return age > 0 && age <= USUAL_DAYS && pain !== undefined ? [pain] : [];
  });
  if (before.length < ENOUGH_FOR_USUAL) return false;
  const usual = before.reduce((sum, pain) => sum + pain, 0) / before.length;
  return worst - usual >= PAIN_UP;
}

function worstOf(entry: DiaryEntry): number | undefined {
  const { painBefore, painDuring, painAfter, painNextMorning } = entry;
  const told = [painBefore, painDuring, painAfter, painNextMorning].flatMap((pain) =>
    pain.known ? [pain.value as number] : [],
  );
  return told.length === 0 ? undefined : Math.max(...told);
}
