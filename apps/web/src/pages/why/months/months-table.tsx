import type { MonthView } from '@plumbline/application';
import type { CauseId } from '@plumbline/domain';
import { useState } from 'react';
import { Link } from 'wouter';
import { monthName } from '../../../show/format.ts';
import { MONTHS } from '../../../words/why.ts';
import { highInWords, painInWords } from './month-words.ts';

interface Props {
  readonly months: readonly MonthView[];
  readonly distance: (km: number) => string;
  readonly names: ReadonlyMap<CauseId, string>;
}

/** The same months, latest first. */
export function MonthsTable({ months, distance, names }: Props) {
  const { columns } = MONTHS;
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="fold no-print"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{MONTHS.table}</summary>
      {isOpen && (
        <div className="scrolls">
          <table aria-label={MONTHS.table}>
            <thead>
              <tr>
                <th scope="col">{columns.month}</th>
                <th scope="col">{columns.runs}</th>
                <th scope="col">{columns.distance}</th>
                <th scope="col">{columns.pain}</th>
                <th scope="col">{columns.high}</th>
              </tr>
            </thead>
            <tbody>
              {[...months].reverse().map((month) => (
                <tr key={month.month}>
                  <th scope="row">
                    <Link href={`/runs?month=${month.month}`}>{monthName(month.month)}</Link>
                  </th>
                  <td>{month.runs}</td>
                  <td>{distance(month.km)}</td>
                  <td>{painInWords(month)}</td>
                  <td>{highInWords(month, names)[0] ?? MONTHS.none}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
