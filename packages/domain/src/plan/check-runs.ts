import { RUN_CONSTRAINTS } from './constraints/all.ts';
import type { ConstraintId, Frame } from './constraints/constraint.ts';
import type { Course } from './course.ts';

/** One rule that does not hold on one day. */
export interface Violation {
  readonly constraint: ConstraintId;
  /** Whole days since 1970-01-01. */
  readonly day: number;
}

/** Every rule that is broken on a day of a course, whoever laid it. */
export function checkRuns(
  course: Course,
  frame: Frame,
  { days }: { readonly days: number },
): readonly Violation[] {
  const found: Violation[] = [];
  for (let day = frame.from; day < frame.from + days; day++) {
    for (const { id, holds } of RUN_CONSTRAINTS) {
      if (!holds(course, frame, day)) found.push({ constraint: id, day });
    }
  }
  return found;
}
