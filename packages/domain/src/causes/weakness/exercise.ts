/** The muscle groups that strength work is counted for. */
const MUSCLE_GROUPS = ['core', 'hamstrings', 'glutes', 'hips'] as const;
type MuscleGroup = (typeof MUSCLE_GROUPS)[number];

/** One exercise of the catalogue. Names are written as `exerciseWords` leaves them. */
export interface Exercise {
  readonly name: string;
  readonly also: readonly string[];
  /** Part of its minutes that counts for each group; together at most 1, the rest works something else. */
  readonly works: Readonly<Partial<Record<MuscleGroup, number>>>;
  /** Done for one side and then the other: repetitions are written for one side. */
  readonly eachSide?: true;
}

/** Part of an exercise's minutes that works any of the four groups, 0 to 1. */
export function workingShare({ works }: Exercise): number {
  return Math.min(
    1,
    MUSCLE_GROUPS.reduce((sum, group) => sum + (works[group] ?? 0), 0),
  );
}
