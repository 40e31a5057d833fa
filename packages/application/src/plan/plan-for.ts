import {
  type Answer,
  allowedOn,
  answerStudied,
  type Day,
  type Equipment,
  type Goal,
  layTimeline,
  type MovedRun,
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

/** What a runner wants of a plan; everything has a default. */
export interface PlanWanted {
  /** First day; today where none is named. */
  readonly from?: Day;
  readonly goal?: Goal;
  readonly moves?: readonly MovedRun[];
  readonly equipment?: Equipment;
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

/** What the runner at the desk asks for. */
export function planAskedOf(snapshot: Snapshot, wanted: PlanWanted): PlanAsked {
  const { today, safety, allowed, records } = snapshot;
  const causes = allowed.explains ? snapshot.answer().causes : [];
  return askedOf({ today, safety, allowed, records, causes }, wanted);
}

interface Known extends Pick<Snapshot, 'today' | 'safety' | 'allowed' | 'records'> {
  readonly causes: Answer['causes'];
}

function askedOf(known: Known, wanted: PlanWanted): PlanAsked {
  const { today, safety, allowed, records, causes } = known;
  return {
    today,
    from: wanted.from ?? today,
    goal: wanted.goal ?? { kind: 'without-pain' },
    safety,
    allowed,
    care: records.care,
    findings: causes,
    moves: wanted.moves ?? [],
    equipment: wanted.equipment ?? 'nothing',
    asksFootStrike: wanted.asksFootStrike ?? false,
  };
}
