import type { CauseSummary, MonthView } from '@plumbline/application';
import type { CauseId } from '@plumbline/domain';
import { count } from '../../../show/count.ts';
import { monthName } from '../../../show/format.ts';
import { listed } from '../../../show/listed.ts';
import { MONTHS, meanPain } from '../../../words/why.ts';

export function namesOf(causes: readonly CauseSummary[]): ReadonlyMap<CauseId, string> {
  return new Map(causes.map(({ cause, name }) => [cause, name]));
}

/** `March 2026: 6 runs, 52.0 km; pain 1.2 on average, 3 at worst, in 5 reports; Overload: 1 run`. */
export function monthInWords(
  month: MonthView,
  distance: (km: number) => string,
  names: ReadonlyMap<CauseId, string>,
): string {
  const ran = `${monthName(month.month)}: ${count(month.runs, 'run')}, ${distance(month.km)}`;
  return [ran, painInWords(month), ...highInWords(month, names)].join('; ');
}

export function painInWords({ painMean, painWorst, reports }: MonthView): string {
  return painMean === null || painWorst === null
    ? MONTHS.noReports
    : MONTHS.painOf(meanPain(painMean), painWorst, reports);
}

/** Empty where nothing was plainly high. */
export function highInWords(
  { high }: MonthView,
  names: ReadonlyMap<CauseId, string>,
): readonly string[] {
  const marks = high
    .filter(({ runs }) => runs > 0)
    .map(({ cause, runs }) => MONTHS.highOf(names.get(cause) ?? cause, runs));
  return marks.length === 0 ? [] : [listed(marks)];
}
