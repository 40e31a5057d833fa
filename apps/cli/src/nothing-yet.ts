import type { ApplicationProblem } from '@plumbline/application';

/** Nothing was imported into the data folder so far. */
export function nothingYet(folder: string): ApplicationProblem {
  return { code: 'no-store', place: { file: folder }, expected: 'a store', received: 'nothing' };
}
