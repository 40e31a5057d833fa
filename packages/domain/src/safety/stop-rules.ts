import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { DiaryEntry } from '../record/diary.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { usualLevel } from './usual-level.ts';

export type StopRule = 'pain_over_five' | 'limp' | 'down_the_leg' | 'worse_mornings';

/** One reason not to run today, and the day it was written down. */
export interface StopSign {
  readonly rule: StopRule;
  readonly day: Day;
}

/** Points on the 0–10 scale above which running stops. Prudence (evidence.md §7 [P]): nobody has tested it. */
const MOST_PAIN = 5;
/** A sign is taken to be over when a later entry is without it, or when it is older than this. */
const STANDS_DAYS = 14;
const IN_A_ROW = 2;

/**
 * Which of the stop-running rules hold `today`. They are prudence and not findings: they say to wait, never what is
 * wrong.
 */
export function stopSigns({ runs, restDays }: Timeline, today: Day): readonly StopSign[] {
  const oldest = addDays(today, -STANDS_DAYS);
  const isLate = ({ day }: { readonly day: Day }) => day <= today && day >= oldest;
  const reported = [
    ...runs.filter(isLate).flatMap(({ day, diary }) => (diary ? [{ day, diary }] : [])),
    ...restDays.filter(isLate),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  const latest = (rule: StopRule, sign: (diary: DiaryEntry) => boolean | undefined) => {
    const said = reported.filter(({ diary }) => sign(diary) !== undefined).at(-1);
    return said && sign(said.diary) ? [{ rule, day: said.day }] : [];
  };
  return [
    ...latest('pain_over_five', hasStrongPain),
    ...latest('limp', ({ limp }) => limp),
    ...latest('down_the_leg', ({ legSymptoms }) =>
      legSymptoms === undefined ? undefined : legSymptoms !== 'none',
    ),
    ...worseMornings({ runs, restDays }, today),
  ];
}

function hasStrongPain(entry: DiaryEntry): boolean | undefined {
  const worst = worstTold(entry);
  return worst === undefined ? undefined : worst > MOST_PAIN;
}

/** Worse on the morning after each of the last two runs whose morning is known, and no rest day since tells that it settled. */
function worseMornings(
  { runs, restDays }: Pick<Timeline, 'runs' | 'restDays'>,
  today: Day,
): readonly StopSign[] {
  const last = lastTold(runs, today);
  const [newest] = last;
  if (last.length < IN_A_ROW || !newest) return [];
  if (daysBetween(newest.day, today) > STANDS_DAYS) return [];
  if (!last.every(({ diary }) => isWorseNextMorning(diary))) return [];
  const since = restDays.findLast(
    ({ day, diary }) => day > newest.day && day <= today && worstTold(diary) !== undefined,
  );
  const hasSettled = since && (worstTold(since.diary) ?? Infinity) <= settledLevel(newest.diary);
  return hasSettled ? [] : [{ rule: 'worse_mornings', day: newest.day }];
}

/** What the worse morning was held against, and no more than the usual level. */
function settledLevel(run: DiaryEntry): number {
  const against = heldAgainst(run);
  return Math.min(usualLevel(run), against.known ? against.value : Infinity);
}

function worstTold(entry: DiaryEntry): number | undefined {
  const { painBefore, painDuring, painAfter, painNextMorning } = entry;
  const told = [painBefore, painDuring, painAfter, painNextMorning].flatMap((pain) =>
    pain.known ? [pain.value as number] : [],
  );
  return told.length > 0 ? Math.max(...told) : undefined;
}

/** The latest runs up to `today` of which the morning after is known, newest first. */
function lastTold(
  runs: Timeline['runs'],
  today: Day,
): readonly { readonly day: Day; readonly diary: DiaryEntry }[] {
  const told: { day: Day; diary: DiaryEntry }[] = [];
  for (let at = runs.length - 1; at >= 0 && told.length < IN_A_ROW; at--) {
    const run = runs[at];
    if (run?.diary?.painNextMorning.known && run.day <= today)
      told.push({ day: run.day, diary: run.diary });
  }
  return told;
}

/** Against the pain right after the run; where that was not told, against the pain before it. */
export function isWorseNextMorning(run: DiaryEntry): boolean {
  const against = heldAgainst(run);
  const { painNextMorning } = run;
  return painNextMorning.known && against.known && painNextMorning.value > against.value;
}

function heldAgainst({ painBefore, painAfter }: DiaryEntry): DiaryEntry['painAfter'] {
  return painAfter.known ? painAfter : painBefore;
}
