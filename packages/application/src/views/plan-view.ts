import type { ConstraintId, PlanDocument, SessionDocument } from '@plumbline/domain';

/** GET /api/plan */
export interface PlanView {
  readonly revision: number;
  readonly today: string;
  /** Exactly what the command line prints. */
  readonly plan: PlanDocument;
  readonly goal: { readonly km: number; readonly day: string } | null;
  /** Why no day holds a run; null where some do. */
  readonly noRuns: string | null;
  /** Whether today's run is logged already. */
  readonly isDoneToday: boolean;
  /** Whether it says more than that, because nobody has to be seen or asked first. */
  readonly isOpen: boolean;
  readonly days: readonly PlanDayView[];
  /** Of the plan's own days: runs that were moved and planned around. */
  readonly moves: readonly MoveView[];
  /** What one run on another day would break, with nothing else changed; null where none is tried. */
  readonly trial: TrialView | null;
  /** The change of landing, where it was asked for. */
  readonly footStrike: string | null;
  readonly strength: StrengthPlanView | null;
  /** Whether there is a track for the cue. */
  readonly hasMetronome: boolean;
}

export interface MoveView {
  readonly from: string;
  readonly to: string;
}

export interface PlanDayView {
  readonly day: string;
  readonly sessions: readonly PlanSessionView[];
}

export interface PlanSessionView {
  readonly kind: SessionDocument['kind'];
  readonly km: number | null;
  readonly minutes: number | null;
  /** `long`, `easy`, `steady`, `goal`; null for what is no run. */
  readonly role: 'easy' | 'long' | 'steady' | 'goal' | null;
  /** Longer than logged runs alone allow. */
  readonly isIfWell: boolean;
  readonly what: string;
}

export interface TrialView extends MoveView {
  readonly days: readonly PlanDayView[];
  readonly broken: readonly BrokenView[];
}

export interface BrokenView {
  readonly day: string;
  readonly constraint: ConstraintId;
  readonly says: string;
}

export interface StrengthPlanView {
  readonly minutes: number;
  readonly weakerSide: 'left' | 'right' | null;
  readonly isHeld: boolean;
  readonly exercises: readonly {
    readonly name: string;
    /** `2 × 8–12 each side`. */
    readonly amount: string;
    readonly easier: string;
    readonly harder: string;
  }[];
  readonly short: { readonly minutes: number; readonly exercises: readonly string[] };
}
