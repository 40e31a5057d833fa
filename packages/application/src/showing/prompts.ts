import { daysBetween, MEASUREMENTS, type TimelineRun, worstPain } from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import type { LogPrompt } from '../views/log-view.ts';
import { WEIGHING_WORDS } from '../words/weighing-words.ts';
import { isKnown, suspectOf } from './cause-summary.ts';

/** A run is asked about for so many days, not for ever. */
const ASKED_FOR_DAYS = 3;
const WEIGHINGS_A_SEASON = 3;
const MONTHS_A_SEASON = 3;

/** What is asked for now: one thing at most, that which is soonest forgotten first. */
export function logPrompts(snapshot: Snapshot): readonly LogPrompt[] {
  const recent = snapshot
    .timeline()
    .runs.filter(({ day }) => isRecent(day, snapshot))
    .reverse();
  const unsaid = recent.find(({ diary }) => worstPain(diary) === undefined);
  if (unsaid) return [ofRun('pain', unsaid)];
  const lacksMorning = recent.find(
    ({ day, diary }) => day < snapshot.today && !diary?.painNextMorning.known,
  );
  if (lacksMorning) return [ofRun('next-morning', lacksMorning)];
  return weighing(snapshot);
}

function ofRun(ask: 'pain' | 'next-morning', { run, day }: TimelineRun): LogPrompt {
  return { ask, runId: run.id, day };
}

function isRecent(day: TimelineRun['day'], { today }: Snapshot): boolean {
  const days = daysBetween(day, today);
  return days >= 0 && days < ASKED_FOR_DAYS;
}

/** At most three weighings a season, and only where one would tell something. */
function weighing(snapshot: Snapshot): readonly LogPrompt[] {
  const { records, today, allowed, stops } = snapshot;
  const season = seasonOf(today);
  const weighed = records.hydration.filter(
    ({ day, massBefore, massAfter }) =>
      seasonOf(day) === season && massBefore.known && massAfter.known,
  );
  // It is asked for so that the next run is weighed.
  if (!allowed.plans || stops().length > 0) return [];
  if (weighed.length >= WEIGHINGS_A_SEASON) return [];
  const why = whyWeigh(snapshot);
  return why === undefined ? [] : [{ ask: 'weighing', runId: null, day: today, why }];
}

function whyWeigh(snapshot: Snapshot): string | undefined {
  const asked = MEASUREMENTS.weigh(0).why;
  if (snapshot.answer().nextMeasurement?.why === asked) return asked;
  const { history } = snapshot.study();
  const { exposures } = suspectOf(snapshot.study(), 'dehydration');
  const known = history.runs.flatMap((place) => {
    const exposure = exposures[place];
    return isKnown(exposure) ? [exposure.obtained] : [];
  });
  const isGuessed = known.length > 0 && known.every((obtained) => obtained === 'estimated');
  return isGuessed && history.reported.length > 0 ? WEIGHING_WORDS.onlyEstimated : undefined;
}

/** A quarter of a year, `2026-1`: sweat changes with the season. */
function seasonOf(day: string): string {
  return `${day.slice(0, 4)}-${Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS_A_SEASON)}`;
}
