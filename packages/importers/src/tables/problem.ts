import type { ImportProblem } from '../file-reading.ts';

/** A problem of a table, from its parts. */
export function problem(
  code: ImportProblem['code'],
  place: ImportProblem['place'],
  expected: string,
  received: string,
): ImportProblem {
  return { code, place, expected, received };
}
