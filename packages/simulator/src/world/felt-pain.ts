import type { CauseId } from '@plumbline/domain';
import type { Back } from './back.ts';
import type { Day } from './daily-life.ts';
import {
  type FlareUp,
  FORGOTTEN_HOURS,
  felt,
  flaring,
  type Push,
  painOf,
  type Tissue,
} from './tissue.ts';

/** Everything that moves a back, up to now. */
export interface BackStory {
  readonly back: Back;
  readonly tissue: Tissue;
  readonly days: readonly Day[];
  readonly flares: readonly FlareUp[];
  readonly upsAndDowns: (hour: number) => number;
  /** Oldest first. */
  readonly pushes: readonly Push[];
}

/** What is left out when asking how it would have been otherwise. */
export interface Without {
  readonly cause: CauseId;
  /** Left out on this run alone; else on every run. */
  readonly onlyOn?: Push;
  /** Points of the cause's push that stay; none where it is missing. */
  readonly leaving?: number;
}

/** Pain at `hour`, 0 to 10 with all its decimals. */
export function painAt(story: BackStory, hour: number, without?: Without): number {
  return painOf(
    story.tissue.rest + ofLife(story, hour) + ofRuns(story, hour, without) + ofItself(story, hour),
  );
}

function ofItself({ flares, upsAndDowns }: BackStory, hour: number): number {
  return upsAndDowns(hour) + flares.reduce((sum, flare) => sum + flaring(flare, hour), 0);
}

function ofLife({ back, days }: BackStory, hour: number): number {
  const day = Math.floor(hour / 24);
  const [today, before] = [days[day], days[day - 1]];
  if (!today) return 0;
  const nights = (today.sleep + (before?.sleep ?? today.sleep)) / 2;
  const evening = (hour - day * 24) / 24;
  return (
    back.sleep * Math.max(0, 7 - nights) +
    back.stress * Math.max(0, today.stress - 4) +
    back.sitting * Math.max(0, today.sitting - 6.5) * evening +
    back.lifting * lifted(days, day, evening)
  );
}

function lifted(days: readonly Day[], day: number, evening: number): number {
  const did = (ago: number): number => (days[day - ago]?.lifting ? 1 : 0);
  return Math.max(did(0) * (evening > 0.5 ? 1 : 0), did(1) * 0.85, did(2) * 0.4);
}

function ofRuns({ pushes, tissue }: BackStory, hour: number, without?: Without): number {
  let sum = 0;
  for (let i = pushes.length - 1; i >= 0; i -= 1) {
    const push = pushes[i];
    if (!push || hour - push.end > FORGOTTEN_HOURS) break;
    sum += pushed(push, without) * felt(push, hour, tissue);
  }
  return sum;
}

function pushed(push: Push, without: Without | undefined): number {
  if (without === undefined) return push.total;
  if (without.onlyOn !== undefined && without.onlyOn !== push) return push.total;
  return push.total - (push.byCause[without.cause] ?? 0) + (without.leaving ?? 0);
}

/** Pain around one run, before anyone rounds it. */
export interface PainAroundRun {
  readonly before: number;
  readonly during: number;
  readonly after: number;
  readonly nextMorning: number;
}

const GETS_UP = 7;
const GOES_TO_BED = 22.5;

export function painAround(story: BackStory, push: Push, without?: Without): PainAroundRun {
  const at = (hour: number): number => painAt(story, hour, without);
  const midnight = Math.floor(push.start / 24) * 24;
  const bed = Math.max(push.end + 0.5, midnight + GOES_TO_BED);
  return {
    before: at(push.start - 0.1),
    during: Math.max(at((push.start + push.end) / 2), at(push.end - 0.01)),
    after: Math.max(at(push.end + 0.75), at((push.end + bed) / 2), at(bed)),
    nextMorning: at(midnight + 24 + GETS_UP),
  };
}

export function worstOf({ during, after, nextMorning }: PainAroundRun): number {
  return Math.max(during, after, nextMorning);
}

/** The worst of a day without a run. */
export function worstOfDay(story: BackStory, day: number): number {
  return Math.max(...[8, 13, 18, 22].map((hour) => painAt(story, day * 24 + hour)));
}
