import {
  CONSTRAINT_WORDS,
  checkPlan,
  footStrikeWords,
  type MadePlan,
  makePlan,
  noRunsWords,
  type Plan,
  type PlannedDay,
  type PlannedSession,
  planDocument,
  type StrengthPlan,
  sessionWords,
  withRunMoved,
} from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import { metronomeOf } from '../plan/metronome.ts';
import { type PlanWanted, planAskedOf } from '../plan/plan-for.ts';
import type {
  BrokenView,
  PlanDayView,
  PlanSessionView,
  PlanView,
  StrengthPlanView,
  TrialView,
} from '../views/plan-view.ts';

/** What the page asks for: a plan, and perhaps what one run on another day would do to it. */
export interface PlanPageWanted extends PlanWanted {
  readonly trial?: Parameters<typeof withRunMoved>[1];
}

/** The plan of the runner at the desk. */
export function planOfDesk(snapshot: Snapshot, wanted: PlanWanted): Plan {
  return makePlan(snapshot.timeline(), planAskedOf(snapshot, wanted)).plan;
}

export function planView(snapshot: Snapshot, wanted: PlanPageWanted): PlanView {
  const made = makePlan(snapshot.timeline(), planAskedOf(snapshot, wanted));
  const { plan } = made;
  const { goal, noRuns, footStrike, strength } = plan;
  return {
    revision: snapshot.revision,
    today: snapshot.today,
    plan: planDocument(plan),
    goal: goal.kind === 'distance' ? { km: goal.km, day: goal.day } : null,
    noRuns: noRuns ? noRunsWords(noRuns) : null,
    isDoneToday: plan.longestToday.kind === 'none' && plan.longestToday.why === 'done',
    isOpen: snapshot.allowed.plans,
    days: daysOf(plan.days, strength),
    moves: wanted.moves ?? [],
    trial: wanted.trial && !noRuns ? trialOf(made, wanted.trial) : null,
    footStrike: footStrike ? footStrikeWords(footStrike) : null,
    strength: strength ? strengthOf(strength) : null,
    hasMetronome: metronomeOf(plan) !== undefined,
  };
}

function trialOf(made: MadePlan, trial: NonNullable<PlanPageWanted['trial']>): TrialView | null {
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
  const what = sessionWords(session, strength);
  switch (session.kind) {
    case 'run':
      return {
        kind: 'run',
        km: session.km,
        minutes: session.minutes ?? null,
        role: session.role,
        isIfWell: session.isIfWell,
        what,
      };
    case 'run_walk':
      return {
        kind: 'run_walk',
        km: null,
        minutes: session.minutes,
        role: 'easy',
        isIfWell: session.isIfWell,
        what,
      };
    case 'strength':
      return { ...NO_RUN, kind: 'strength', minutes: session.minutes, what };
    case 'test':
      return { ...NO_RUN, kind: 'test', what };
  }
}

const NO_RUN = { km: null, minutes: null, role: null, isIfWell: false } as const;

function strengthOf(strength: StrengthPlan): StrengthPlanView {
  return {
    minutes: strength.minutes,
    weakerSide: strength.weakerSide ?? null,
    isHeld: strength.held !== undefined,
    exercises: strength.exercises.map(({ exercise, sets, amount, eachSide, easier, harder }) => ({
      name: exercise,
      amount: `${sets} × ${'hold' in amount ? `${amount.hold} s` : amount.reps.join('–')}${eachSide ? ' each side' : ''}`,
      easier,
      harder,
    })),
    short: strength.short,
  };
}
