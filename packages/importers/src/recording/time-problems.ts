import type { Place } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import type { TimeFault } from './ordered-times.ts';

/** One problem for each kind of time fault: where it first was, and how many samples it concerns. */
export function timeProblems(
  faults: readonly TimeFault[],
  placeOf: (sample: number) => Place,
): readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  for (const kind of ['no-time', 'out-of-order', 'clock-changed'] as const) {
    const of = faults.filter((fault) => fault.kind === kind);
    const [first] = of;
    if (!first) continue;
    problems.push({
      code: 'bad-time',
      place: placeOf(first.at),
      expected: EXPECTED[kind],
      received: received(first, of.length),
    });
  }
  return problems;
}

const EXPECTED = {
  'no-time': 'a date and time of this century for each sample',
  'out-of-order': 'samples in the order of their times',
  'clock-changed': 'a clock that runs on; the parts were put one after the other',
} as const satisfies Readonly<Record<TimeFault['kind'], string>>;

function received({ kind, seconds }: TimeFault, count: number): string {
  const samples = `${count} ${count === 1 ? 'sample' : 'samples'}`;
  const way = `${Math.abs(Math.round(seconds))} s ${seconds < 0 ? 'back' : 'ahead'}`;
  switch (kind) {
    case 'no-time':
      return `${samples} without one, left out`;
    case 'out-of-order':
      return `${samples} out of order, the first ${way}, left out`;
    case 'clock-changed':
      return count === 1 ? `a jump of ${way}` : `${count} jumps, the first ${way}`;
  }
}
