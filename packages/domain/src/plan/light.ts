import type { DiaryEntry } from '../record/diary.ts';
import { LITTLE_PAIN, usualLevel } from '../safety/usual-level.ts';

/**
 * What the pain told of a run says about the next: `go` on as planned; `repeat`, add nothing; `waiting` for the morning
 * after to be told; `unsettled` or `stop`, step back. `untold` where nothing was reported.
 */
export type Light = 'go' | 'untold' | 'repeat' | 'waiting' | 'unsettled' | 'stop';

/** Worse last. */
const ORDER: readonly Light[] = ['go', 'untold', 'repeat', 'waiting', 'unsettled', 'stop'];

/** Points of the 0–10 scale above which running stops (evidence base §6, borrowed: [P] for backs). */
const STOP_ABOVE = 5;

/**
 * The traffic light of one run: up to 2 goes on, 3 to 5 may be repeated if the back was at its usual level the next
 * morning, above 5, a limp or a sign down a leg stops.
 */
export function lightOf(diary: DiaryEntry | undefined): Light {
  if (!diary) return 'untold';
  if (isStop(diary)) return 'stop';
  const worst = worstOf(diary);
  if (worst === undefined) return 'untold';
  if (worst <= LITTLE_PAIN) return 'go';
  if (!diary.painNextMorning.known) return 'waiting';
  return diary.painNextMorning.value <= usualLevel(diary) ? 'repeat' : 'unsettled';
}

/** Of several runs of one session the worst counts. */
export function worstLight(lights: readonly Light[]): Light {
  const told = lights.filter((light) => light !== 'untold');
  return (told.length > 0 ? told : lights).reduce<Light>(
    (worst, light) => (ORDER.indexOf(light) > ORDER.indexOf(worst) ? light : worst),
    told[0] ?? lights[0] ?? 'untold',
  );
}

/** Pain above 5 at any time, a limp, or a sign down a leg. */
export function isStop(diary: DiaryEntry): boolean {
  const spreads = diary.legSymptoms !== undefined && diary.legSymptoms !== 'none';
  const pains = [diary.painBefore, diary.painDuring, diary.painAfter, diary.painNextMorning];
  return (
    spreads || diary.limp === true || pains.some((pain) => pain.known && pain.value > STOP_ABOVE)
  );
}

/** @unit points, 0 to 10; nothing where neither during, after nor the next morning was told */
export function worstOf(diary: DiaryEntry): number | undefined {
  const told = [diary.painDuring, diary.painAfter, diary.painNextMorning].flatMap((pain) =>
    pain.known ? [pain.value as number] : [],
  );
  return told.length > 0 ? Math.max(...told) : undefined;
}
