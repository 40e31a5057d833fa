import type { ConstraintId, Equipment, PlanDocument, SessionDocument } from '@plumbline/domain';

/** GET /api/plan */
export interface PlanView {
  readonly revision: number;
  readonly today: string;
  /** Exactly what the command line prints. */
  readonly plan: PlanDocument;
  /** What it is made for, as it is kept; nothing of it while no plan may be made. */
  readonly wishes: WishesView;
  /** Why no day holds a run; null where some do. */
  readonly noRuns: string | null;
  /** Whether today's run is logged already. */
  readonly isDoneToday: boolean;
  /** Whether strength work or its tests are logged for today. */
  readonly isTrainedToday: boolean;
  /** Whether it says more than that, because nobody has to be seen or asked first. */
  readonly isOpen: boolean;
  readonly days: readonly PlanDayView[];
  /** What one run on another day would break, with nothing else changed; null where none is tried. */
  readonly trial: TrialView | null;
  /** The change of landing thought by thought, where it was asked for. */
  readonly footStrike: readonly string[] | null;
  readonly strength: StrengthPlanView | null;
  /** Whether there is a track for the cue. */
  readonly hasMetronome: boolean;
}

/** PUT /api/plan/wishes takes the same. */
export interface WishesView {
  readonly goal: { readonly km: number; readonly day: string } | null;
  /** Of the plan's own days: runs that were moved and planned around. */
  readonly moves: readonly MoveView[];
  readonly equipment: readonly Equipment[];
  readonly asksFootStrike: boolean;
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
  /** What it is, thought by thought; when to stop comes last. */
  readonly says: readonly string[];
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
    /** As the catalogue has it, so that it can be drawn and logged. */
    readonly exercise: string;
    /** The same with what it is done with. */
    readonly name: string;
    /** `2 × 8–12 each side`. */
    readonly amount: string;
    /** Repetitions that should still have been possible. */
    readonly inReserve: readonly [low: number, high: number];
    readonly restSeconds: number;
    /** Where it is too much, and where it has become easy. */
    readonly easier: string;
    readonly harder: string;
  }[];
  readonly short: { readonly minutes: number; readonly exercises: readonly string[] };
}
