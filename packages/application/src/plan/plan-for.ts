import {
  type Answer,
  allowedOn,
  answerStudied,
  type Day,
  type Equipment,
  type Goal,
  layTimeline,
  type MovedRun,
  NO_WISHES,
  type Plan,
  type PlanAsked,
  planRunner,
  type RunnerRecords,
  safetyOn,
  studyTimeline,
  withoutFarAhead,
} from '@plumbline/domain';
import { todayFor } from '../answer-for.ts';
import type { Snapshot } from '../desk/snapshot.ts';

/** What a runner wants of a plan this once; what is not said is as the runner's own wishes have it. */
export interface PlanWanted {
  /** First day; today where none is named. */
  readonly from?: Day;
  readonly goal?: Goal;
  readonly moves?: readonly MovedRun[];
  readonly equipment?: readonly Equipment[];
  readonly asksFootStrike?: boolean;
}

/** Four weeks for these records, or why they hold no run. */
export function planFor(
  given: RunnerRecords,
  { now, wanted }: { readonly now: Date; readonly wanted: PlanWanted },
): Plan {
  const today = todayFor(given.profile, now);
  const { records } = withoutFarAhead(given, today);
  const { timeline } = layTimeline(records);
  const safety = safetyOn(records, today);
  const allowed = allowedOn(records, today);
  const asked = { generatedAt: now.toISOString(), inputDigest: '', safety };
  const causes = allowed.explains ? answerStudied(studyTimeline(timeline), asked).causes : [];
  return planRunner(timeline, askedOf({ today, safety, allowed, records, causes }, wanted));
}

/** What the runner at the desk asks for: what is kept of it. */
export function planAskedOf(snapshot: Snapshot): PlanAsked {
  const { today, safety, allowed, records } = snapshot;
  const causes = allowed.explains ? snapshot.answer().causes : [];
  return askedOf({ today, safety, allowed, records, causes }, {});
}

interface Known extends Pick<Snapshot, 'today' | 'safety' | 'allowed' | 'records'> {
  readonly causes: Answer['causes'];
}

function askedOf(known: Known, wanted: PlanWanted): PlanAsked {
  const { today, safety, allowed, records, causes } = known;
  const wishes = records.wishes ?? NO_WISHES;
  const goal: Goal = wishes.goal ? { kind: 'distance', ...wishes.goal } : { kind: 'without-pain' };
  return {
    today,
    from: wanted.from ?? today,
    goal: wanted.goal ?? goal,
    safety,
    allowed,
    care: records.care,
    findings: causes,
    moves: wanted.moves ?? wishes.moves,
    equipment: wanted.equipment ?? wishes.equipment,
    asksFootStrike: wanted.asksFootStrike ?? wishes.asksFootStrike,
  };
}
