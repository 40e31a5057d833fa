import type { Course, CourseSpan } from '@plumbline/domain';
import type { Section, Weeks } from '@plumbline/paper';
import { dayWords, monthName } from '../day-words.ts';
import { distanceIn, distanceUnit, distanceWords, type Units } from '../distance-words.ts';
import { count, oneDecimal } from '../plain-text.ts';
import { fact, line } from './blocks.ts';

export function courseSection({ weeks, lately, before, gaps }: Course, units: Units): Section {
  const title = 'Pain and running';
  if (weeks.length === 0) return { title, blocks: line('No runs and no diary yet.', 1, 'soft') };
  return {
    title,
    blocks: [
      picture(weeks, units),
      ...(lately ? fact('Last 4 weeks', spanWords(lately, units), 1) : []),
      ...(before ? fact('4 weeks before', spanWords(before, units), 2) : []),
      ...fact('Missing', missingWords(gaps), 2),
    ],
  };
}

function picture(weeks: Course['weeks'], units: Units): Weeks {
  const unit = distanceUnit(units);
  const [first, last] = [weeks[0], weeks.at(-1)];
  return {
    kind: 'weeks',
    weeks: weeks.map(({ monday, km, painMean, painWorst }, i) => ({
      label:
        i === 0 || monthName(weeks[i - 1]?.monday ?? '') !== monthName(monday)
          ? monthName(monday)
          : '',
      distance: distanceIn(units, km),
      pain: painMean.known ? painMean.value : undefined,
      worst: painWorst.known ? painWorst.value : undefined,
    })),
    distanceName: `${unit} a week`,
    painName: 'Pain 0–10: mean, and up to the worst',
    says: `Pain and ${unit} a week over ${count(weeks.length, 'week')}, from ${dayWords(first?.monday ?? '')} to the week of ${dayWords(last?.monday ?? '')}.`,
    rank: 1,
  };
}

function spanWords(span: CourseSpan, units: Units): string {
  const runs = `${count(span.runs, 'run')}, ${distanceWords(units, span.kmPerWeek)} a week`;
  const pain =
    span.painMean.known && span.painWorst.known
      ? `pain mean ${oneDecimal(span.painMean.value)}, worst ${span.painWorst.value} (${count(span.reports, 'report')}, rest days too)`
      : 'no pain report';
  return `${runs}; ${pain}. Up to ${dayWords(span.to)}.`;
}

function missingWords({
  runs,
  withoutPain,
  withoutDistance,
  recalled,
  reports,
}: Course['gaps']): string {
  if (runs === 0) return 'No run in these weeks.';
  const parts = [
    `no pain report for ${part(withoutPain, runs)} of ${count(runs, 'run')}`,
    withoutDistance > 0 ? `no distance for ${part(withoutDistance, runs)}` : '',
    recalled > 0 ? `${part(recalled, reports)} of the reports written from memory later` : '',
  ];
  const said = parts.filter((text) => text !== '').join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function part(n: number, of: number): string {
  return `${n} (${Math.round((100 * n) / of)} %)`;
}
