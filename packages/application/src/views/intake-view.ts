import type { Influence, LegSymptom, TimeOfDay } from '@plumbline/domain';

/** PUT /api/intake: what is not sent stays; null is "not said", an empty list is "none". */
export interface IntakeFields {
  readonly name: string | null;
  readonly question: string | null;
  readonly race: {
    readonly name: string | null;
    readonly day: string | null;
    readonly distanceKm: number | null;
  } | null;
  readonly onset: string | null;
  readonly manner: 'sudden' | 'gradual' | null;
  readonly story: string | null;
  readonly episodes: string | null;
  readonly worst: readonly TimeOfDay[] | null;
  readonly wakes: boolean | null;
  readonly stiffnessMinutes: number | null;
  readonly eases: readonly Influence[] | null;
  readonly worsens: readonly Influence[] | null;
  readonly leg: readonly LegSymptom[] | null;
  readonly activities: readonly { readonly activity: string; readonly score: number }[];
  readonly otherConditions: readonly string[] | null;
  readonly medicines: readonly string[] | null;
  readonly questions: readonly string[];
}

/** GET /api/intake */
export interface IntakeView {
  readonly revision: number;
  /** The day it was last written; null where it never was. */
  readonly told: string | null;
  /** Whether a visit is still to come: only then is any of it asked for. */
  readonly isBooked: boolean;
  readonly intake: IntakeFields;
}
