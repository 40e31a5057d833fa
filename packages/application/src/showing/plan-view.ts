import {
  amountWords,
  CONSTRAINT_WORDS,
  checkPlan,
  FEWER,
  footStrikeParts,
  type MadePlan,
  makePlan,
  NO_WISHES,
  noRunsWords,
  type Plan,
  type PlannedDay,
  type PlannedSession,
  planDocument,
  rungWords,
  SLOWER,
  type StrengthPlan,
  sessionParts,
  withRunMoved,
} from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import { metronomeOf } from '../plan/metronome.ts';
import { planAskedOf } from '../plan/plan-for.ts';
import type {
  BrokenView,
  PlanDayView,
  PlanSessionView,
  PlanView,
  StrengthPlanView,
  TrialView,
  WishesView,
} from '../views/plan-view.ts';

type Trial = Parameters<typeof withRunMoved>[1];

/** The plan of the runner at the desk, as it is wished for. */
export function planOfDesk(snapshot: Snapshot): Plan {
  return madeFor(snapshot).plan;
}

const WISHES_CLOSED: WishesView = { goal: null, moves: [], equipment: [], asksFootStrike: false };

/** @param trial one run on another day, of which is asked what it would do to the plan */
export function planView(snapshot: Snapshot, trial?: Trial): PlanView {
  const made = madeFor(snapshot);
  const { plan } = made;
  const { noRuns, footStrike, strength } = plan;
  const { goal, moves, equipment, asksFootStrike } = snapshot.records.wishes ?? NO_WISHES;
  return {
    revision: snapshot.revision,
    today: snapshot.today,
    plan: planDocument(plan),
    // A running goal is shown nowhere before the questions are answered, nor while running is to stop.
    wishes: snapshot.allowed.plans
      ? { goal: goal ?? null, moves, equipment, asksFootStrike }
      : WISHES_CLOSED,
    noRuns: noRuns ? noRunsWords(noRuns) : null,
    isTrainedToday: plan.facts.isTrained,
    isDoneToday: plan.longestToday.kind === 'none' && plan.longestToday.why === 'done',
    isOpen: snapshot.allowed.plans,
    days: daysOf(plan.days, strength),
    trial: trial && !noRuns ? trialOf(made, trial) : null,
    footStrike: footStrike ? footStrikeParts(footStrike) : null,
    strength: strength ? strengthOf(strength) : null,
    hasMetronome: metronomeOf(plan) !== undefined,
  };
}

function madeFor(snapshot: Snapshot): MadePlan {
  return makePlan(snapshot.timeline(), planAskedOf(snapshot));
}

function trialOf(made: MadePlan, trial: Trial): TrialView | null {
  const days = withRunMoved(made.plan.days, trial);
  if (days === made.plan.days) return null;
  const broken = checkPlan(days, made).map(
    ({ day, constraint }): BrokenView => ({ day, constraint, says: CONSTRAINT_WORDS[constraint] }),
  );
  return { ...trial, days: daysOf(days, made.plan.strength), broken };
}

function daysOf(
  days: readonly PlannedDay[],
  strength: StrengthPlan | undefined,
): readonly PlanDayView[] {
  return days.map(({ day, sessions }) => ({
    day,
    sessions: sessions.map((session) => sessionOf(session, strength)),
  }));
}

function sessionOf(session: PlannedSession, strength: StrengthPlan | undefined): PlanSessionView {
  const says = sessionParts(session, strength);
  switch (session.kind) {
    case 'run':
      return {
        kind: 'run',
        km: session.km,
        minutes: session.minutes ?? null,
        role: session.role,
        isIfWell: session.isIfWell,
        says,
      };
    case 'run_walk':
      return {
        kind: 'run_walk',
        km: null,
        minutes: session.minutes,
        role: 'easy',
        isIfWell: session.isIfWell,
        says,
      };
    case 'strength':
      return { ...NO_RUN, kind: 'strength', minutes: session.minutes, says };
    case 'test':
      return { ...NO_RUN, kind: 'test', says };
  }
}

const NO_RUN = { km: null, minutes: null, role: null, isIfWell: false } as const;

function strengthOf(strength: StrengthPlan): StrengthPlanView {
  return {
    minutes: strength.minutes,
    weakerSide: strength.weakerSide ?? null,
    isHeld: strength.held !== undefined,
    exercises: strength.exercises.map((prescription) => ({
      exercise: prescription.exercise,
      name: rungWords(prescription),
      amount: amountWords(prescription),
      inReserve: prescription.inReserve,
      restSeconds: prescription.rest,
      easier: prescription.easier ? rungWords(prescription.easier) : FEWER,
      harder: prescription.harder ? rungWords(prescription.harder) : SLOWER,
    })),
    short: strength.short,
  };
}
