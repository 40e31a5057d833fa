import {
  addDays,
  type DiaryEntry,
  type Hours,
  type Kilometres,
  known,
  type Minutes,
  missing,
  type PainScore,
  painScore,
  type Rating,
  type Reading,
  type Region,
} from '@plumbline/domain';
import type { Random } from '../random/random.ts';
import type { Day } from '../world/daily-life.ts';
import { worstOf, worstOfDay } from '../world/felt-pain.ts';
import type { Life, LivedRun } from '../world/live.ts';
import { clamp } from '../world/person.ts';
import type { Ways } from './ways.ts';

const NOT_WRITTEN = missing('not-recorded');

/**
 * What the runner wrote down: not every run, more of the painful ones, whole points, now and then
 * from memory. Weeks go by in which the diary lies in a drawer.
 */
export function keepDiary(life: Life, ways: Ways, random: Random): readonly DiaryEntry[] {
  const first = life.runs[0]?.day ?? 0;
  const last = life.runs.at(-1)?.day ?? -1;
  const rows: DiaryEntry[] = [];
  const habit = { region: usualRegion(random), side: random.pick(SIDES) };
  let kept = true;
  for (let day = first; day <= last; day += 1) {
    const runs = life.runs.filter((run) => run.day === day && run.kind !== 'warm-up');
    const worst = Math.max(worstOfDay(life.story, day), ...runs.map(({ pain }) => worstOf(pain)));
    kept = kept ? !random.chance(worst < 3 ? 0.02 : 0.004) : random.chance(worst < 3 ? 0.1 : 0.45);
    if (!kept) continue;
    const telling = { life, ways, random, habit, line: rows.length + 2 };
    const row =
      runs.length > 0
        ? runs.map((run) => rowOfRun(telling, run))
        : [rowOfRest(telling, day, worst)];
    rows.push(...row.filter((entry) => entry !== undefined));
  }
  return rows;
}

interface Telling {
  readonly life: Life;
  readonly ways: Ways;
  readonly random: Random;
  readonly habit: { readonly region: Region; readonly side: DiaryEntry['side'] };
  readonly line: number;
}

const SIDES = ['left', 'right', 'both', 'middle'] as const;

function usualRegion(random: Random): Region {
  return random.pick<Region>(['lower_back', 'lower_back', 'lower_back', 'lower_back', 'buttock']);
}

function rowOfRun(telling: Telling, run: LivedRun): DiaryEntry | undefined {
  const { life, ways, random } = telling;
  const worst = worstOf(run.pain);
  const wants = worst >= 2.5 ? 1 - (1 - ways.diary) / 2.5 : ways.diary;
  if (!random.chance(wants)) return undefined;
  const recalled = random.chance(0.06);
  const said = (pain: number): Reading<PainScore> => tell(pain, { recalled, worst, random });
  const during = said(run.pain.during);
  const after = said(run.pain.after);
  const morning = said(run.pain.nextMorning);
  const hurts = during.known && during.value > 0;
  return {
    ...rowOfDay(telling, run.day),
    painBefore: random.chance(0.85) ? said(run.pain.before) : NOT_WRITTEN,
    painDuring: during,
    painAfter: random.chance(0.95) ? after : NOT_WRITTEN,
    painNextMorning: random.chance(ways.nextMorning) ? morning : NOT_WRITTEN,
    onset: hurts && random.chance(0.6) ? known(onsetOf(run, random)) : NOT_WRITTEN,
    regions: worst >= 0.7 ? [regionOf(run, telling)] : [],
    side: worst >= 0.7 ? telling.habit.side : undefined,
    effort: known(effortOf(run, random)),
    warmup: random.chance(0.5) ? known((5 * random.whole(0, 3)) as Minutes) : NOT_WRITTEN,
    heat: random.chance(ways.context) ? heatOf(run) : undefined,
    legSymptoms: random.chance(0.3) ? 'none' : undefined,
    stiffness:
      run.pain.nextMorning >= 2 && random.chance(0.5)
        ? known((5 * Math.round(run.pain.nextMorning + random.between(0, 3))) as Minutes)
        : NOT_WRITTEN,
    recalled,
    surface: run.body.treadmill ? 'treadmill' : 'road',
    shoes: random.chance(0.9) ? run.body.shoe.name : undefined,
    note: undefined,
    ...contextOf(life.days[run.day], telling),
  };
}

function rowOfRest(telling: Telling, day: number, worst: number): DiaryEntry | undefined {
  const { ways, random, life, habit } = telling;
  if (!random.chance(worst >= 3 ? Math.min(0.9, ways.restDays * 3) : ways.restDays))
    return undefined;
  const pain = tell(worst, { recalled: false, worst, random });
  const hurts = pain.known && pain.value > 0;
  return {
    ...rowOfDay(telling, day),
    painAfter: pain,
    regions: hurts ? [habit.region] : [],
    side: hurts ? habit.side : undefined,
    ...contextOf(life.days[day], telling),
  };
}

function rowOfDay({ life, line }: Telling, day: number): DiaryEntry {
  return {
    origin: { file: 'diary.csv', line },
    day: addDays(life.from, day),
    run: undefined,
    painBefore: NOT_WRITTEN,
    painDuring: NOT_WRITTEN,
    painAfter: NOT_WRITTEN,
    painNextMorning: NOT_WRITTEN,
    onset: NOT_WRITTEN,
    regions: [],
    spots: [],
    side: undefined,
    sleep: NOT_WRITTEN,
    stress: NOT_WRITTEN,
    sitting: NOT_WRITTEN,
    driving: NOT_WRITTEN,
    mood: NOT_WRITTEN,
    effort: NOT_WRITTEN,
    warmup: NOT_WRITTEN,
    heat: undefined,
    legSymptoms: undefined,
    limp: undefined,
    nightPain: undefined,
    spasm: undefined,
    fall: undefined,
    fever: undefined,
    stiffness: NOT_WRITTEN,
    recalled: false,
    surface: undefined,
    shoes: undefined,
    note: undefined,
    extra: {},
  };
}

function contextOf(day: Day | undefined, { ways, random }: Telling) {
  if (!day || !random.chance(ways.context)) return {};
  const half = (value: number): number => Math.round(value * 2) / 2;
  return {
    sleep: known(half(clamp(day.sleep + random.normal(0, 0.3), 3, 11)) as Hours),
    stress: known(clamp(Math.round(day.stress + random.normal(0, 0.6)), 0, 10) as Rating),
    sitting: known(half(clamp(day.sitting + random.normal(0, 0.8), 0, 16)) as Hours),
    driving: random.chance(0.4) ? known(half(day.driving) as Hours) : NOT_WRITTEN,
    mood: random.chance(0.7) ? known(Math.round(day.mood) as Rating) : NOT_WRITTEN,
  };
}

/** Whole points; from memory, pulled towards the worst and less sure. */
function tell(
  pain: number,
  how: { readonly recalled: boolean; readonly worst: number; readonly random: Random },
): Reading<PainScore> {
  const error = how.random.normal(0, how.recalled ? 1 : 0.35);
  const remembered = how.recalled ? 0.7 * pain + 0.3 * how.worst : pain;
  const score = pain < 0.25 ? 0 : painScore(clamp(Math.round(remembered + error), 0, 10));
  return score === undefined ? NOT_WRITTEN : known(score as PainScore);
}

function onsetOf({ body, pain }: LivedRun, random: Random): Kilometres {
  const from = pain.before >= 0.5 ? 0 : random.between(0.3, 0.9);
  return (Math.round(body.kilometres * from * 2) / 2) as Kilometres;
}

/** Where it hurts most often follows what makes it hurt: a drifting stride is felt higher up. */
function regionOf({ addedByThisRun }: LivedRun, { random, habit }: Telling): Region {
  const ofForm = addedByThisRun.form ?? 0;
  const most = Math.max(0, ...Object.values(addedByThisRun));
  return ofForm > 0.3 && ofForm === most && random.chance(0.35) ? 'upper_back' : habit.region;
}

function effortOf({ body }: LivedRun, random: Random): Rating {
  const felt = 1.5 + 11 * Math.max(0, body.intensity - 0.6) + 2.6 * body.endFatigue;
  return clamp(Math.round(felt + random.normal(0, 0.6)), 1, 10) as Rating;
}

function heatOf({ body }: LivedRun): DiaryEntry['heat'] {
  const { celsius } = body.air;
  if (celsius < 9) return 'cool';
  if (celsius < 17) return 'mild';
  return celsius < 24 ? 'warm' : 'hot';
}
