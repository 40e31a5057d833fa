import { dayName } from '../../../show/format.ts';
import { TESTS } from '../../../words/field-tests.ts';
import { resultWords } from './result-words.ts';
import type { SideOfTest } from './test-kinds.ts';

/** The latest result; of both sides where a test has sides. */
export function latestWords(sides: readonly SideOfTest[]): string {
  const latest = sides.flatMap(({ side, view: { results, unit } }) => {
    const last = results.at(-1);
    const which = side === 'whole' ? '' : `${TESTS.sides[side]} `;
    return last ? [which + TESTS.latest(resultWords(last.value, unit), dayName(last.day))] : [];
  });
  return latest.length === 0 ? TESTS.notYet : latest.join(' · ');
}
