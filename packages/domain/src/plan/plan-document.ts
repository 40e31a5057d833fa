import type { CauseId } from '../causes/cause.ts';
import type { Plan, PlannedSession, RunSession } from './plan.ts';
import type { StrengthPlan } from './strength-session.ts';
import { nextChangeWords, planNotes, sessionWords } from './wording.ts';

/** The plan, exactly as `docs/formats/plan.schema.json` prints it. */
export interface PlanDocument {
  readonly schema: 'plumbline.plan/1';
  readonly from: string;
  readonly nextChange: {
    readonly cause: CauseId | 'none';
    readonly what: string;
    readonly why: string;
  } | null;
  readonly days: readonly {
    readonly date: string;
    readonly sessions: readonly SessionDocument[];
  }[];
  readonly notes: readonly string[];
}

export interface SessionDocument {
  readonly kind: PlannedSession['kind'];
  readonly km?: number;
  readonly minutes?: number;
  readonly intensity?: 'easy' | 'steady';
  readonly what: string;
  readonly drinkMl?: { readonly before: number; readonly during: number; readonly after: number };
}

export function planDocument(plan: Plan): PlanDocument {
  return {
    schema: 'plumbline.plan/1',
    from: plan.from,
    nextChange: plan.nextChange ? nextChangeWords(plan.nextChange) : null,
    days: plan.days.map(({ day, sessions }) => ({
      date: day,
      sessions: sessions.map((session) => sessionDocument(session, plan.strength)),
    })),
    notes: planNotes(plan),
  };
}

function sessionDocument(
  session: PlannedSession,
  strength: StrengthPlan | undefined,
): SessionDocument {
  const what = sessionWords(session, strength);
  switch (session.kind) {
    case 'run':
      return {
        kind: 'run',
        km: session.km,
        ...lasting(session),
        intensity: intensityOf(session),
        what,
        ...drinks(session),
      };
    case 'run_walk':
      return { kind: 'run_walk', minutes: session.minutes, intensity: 'easy', what };
    case 'strength':
      return { kind: 'strength', minutes: session.minutes, what };
    case 'test':
      return { kind: 'test', what };
  }
}

function intensityOf({ role }: RunSession): 'easy' | 'steady' {
  return role === 'steady' || role === 'goal' ? 'steady' : 'easy';
}

function lasting({ minutes }: RunSession) {
  return minutes === undefined || minutes <= 0 ? {} : { minutes };
}

function drinks({ drink }: RunSession) {
  if (drink.by !== 'own-sweat') return {};
  const { before, during, after } = drink;
  return { drinkMl: { before, during, after } };
}
