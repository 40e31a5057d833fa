import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { DiaryEntry } from '../record/diary.ts';
import type { PainScore } from '../units/quantity.ts';
import { type Flag, isLately, type PainOn, TOGETHER_DAYS } from './flag.ts';

type Of<Kind extends Flag['kind']> = Extract<Flag, { readonly kind: Kind }>;

/** Points on the 0–10 scale. */
const UP_BY = 2;
/** Pain above this is strong: the bound of the stop-running rules (evidence.md §7 [P]). */
const NOT_YET_STRONG = 5;

/**
 * Each rise of morning pain by two points or more within 14 days, told once: what comes after is held against the mornings since.
 * Later entries change no earlier rise.
 */
export function morningPainUp(
  diary: readonly DiaryEntry[],
  today: Day,
): readonly Of<'morning_pain_up'>[] {
  const mornings = worstByDay(
    diary.map(({ day, painNextMorning }) => ({ day: addDays(day, 1), pains: [painNextMorning] })),
    today,
  );
  const rises: Of<'morning_pain_up'>[] = [];
  let since = 0;
  mornings.forEach((to, at) => {
    const before = mornings.slice(since, at).filter((from) => isTogether(from, to));
    const from = before.reduce<PainOn | undefined>(
      (lowest, one) => (lowest && lowest.pain < one.pain ? lowest : one),
      undefined,
    );
    if (from === undefined || to.pain - from.pain < UP_BY) return;
    rises.push({ kind: 'morning_pain_up', from, to });
    since = at;
  });
  return rises.filter(({ to }) => isLately(to.day, today));
}

/**
 * Each pair of days with pain above 5 that lie within 14 days, the time for which such pain counts in the stop-running
 * rules too. A day belongs to one pair.
 */
export function strongPainTwice(
  diary: readonly DiaryEntry[],
  today: Day,
): readonly Of<'strong_pain_twice'>[] {
  const strong = worstByDay(
    diary.map(({ day, painBefore, painDuring, painAfter, painNextMorning }) => ({
      day,
      pains: [painBefore, painDuring, painAfter, painNextMorning],
    })),
    today,
  ).filter(({ pain }) => pain > NOT_YET_STRONG);
  const pairs: Of<'strong_pain_twice'>[] = [];
  let first: PainOn | undefined;
  for (const second of strong) {
    if (first && isTogether(first, second)) {
      pairs.push({ kind: 'strong_pain_twice', first, second });
      first = undefined;
    } else first = second;
  }
  return pairs.filter(({ second }) => isLately(second.day, today));
}

function isTogether(first: PainOn, second: PainOn): boolean {
  return daysBetween(first.day, second.day) <= TOGETHER_DAYS;
}

interface ToldOn {
  readonly day: Day;
  readonly pains: readonly DiaryEntry['painAfter'][];
}

/** The worst that was told for each day up to `today`, oldest first; days of which nothing was told are left out. */
function worstByDay(told: readonly ToldOn[], today: Day): readonly PainOn[] {
  const worst = new Map<Day, PainScore>();
  for (const { day, pains } of told) {
    for (const pain of pains) {
      if (day > today || !pain.known) continue;
      if (pain.value > (worst.get(day) ?? -1)) worst.set(day, pain.value);
    }
  }
  return [...worst]
    .map(([day, pain]) => ({ day, pain }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}
