import type { FieldTestView } from '@plumbline/application';
import { dayName } from '../../../show/format.ts';
import { TESTS } from '../../../words/field-tests.ts';

type Known = Pick<FieldTestView, 'unit' | 'retestNoise' | 'results'>;

/** `47 s`, `23 times`. */
export function resultWords(value: number, unit: FieldTestView['unit']): string {
  return `${Math.round(value * 10) / 10} ${TESTS.units[unit]}`;
}

export function noiseWords({ retestNoise, unit }: Known): string {
  return retestNoise === null
    ? TESTS.noiseUnknown
    : TESTS.noise(resultWords(Math.round(retestNoise), unit));
}

/** The latest result against the one before, and whether that is more than two tests differ by chance. */
export function changeWords({ results, unit, retestNoise }: Known): string {
  const [before, latest] = results.slice(-2);
  if (!before) return TESTS.history.none;
  if (!latest) return TESTS.history.first;
  const by = latest.value - before.value;
  const size = resultWords(Math.abs(by), unit);
  const says =
    by === 0 ? TESTS.history.same : by > 0 ? TESTS.history.more(size) : TESTS.history.less(size);
  return `${TESTS.history.change(says, dayName(before.day))} ${worth(by, retestNoise)}`;
}

/** Left against right where both were done; nothing within what is usual. */
export function sidesWords(left: Known, right: Known): string | null {
  const [one, other] = [left, right].map(({ results }) => results.at(-1)?.value ?? 0);
  if (!one || !other) return null;
  const percent = (100 * Math.abs(one - other)) / Math.max(one, other);
  return percent < USUAL_PERCENT ? null : TESTS.history.uneven(String(Math.round(percent)));
}

/** Below this left and right are alike as far as anybody can tell. */
const USUAL_PERCENT = 5;

function worth(by: number, noise: number | null): string {
  if (noise === null) return TESTS.history.unknown;
  return Math.abs(by) > noise ? TESTS.history.beyond : TESTS.history.within;
}
