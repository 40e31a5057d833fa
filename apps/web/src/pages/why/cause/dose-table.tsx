import type { CauseView, DosePoint } from '@plumbline/application';
import type { CauseId } from '@plumbline/domain';
import { useState } from 'react';
import { Link } from 'wouter';
import { dayName } from '../../../show/format.ts';
import { EXPOSURES } from '../../../words/exposure.ts';
import { CAUSE } from '../../../words/why.ts';
import { howKnown } from './mark-words.ts';

/** The picture's runs as a table: latest first, drawn only once it is opened. */
export function DoseTable({ view }: { readonly view: CauseView }) {
  const [isOpen, setOpen] = useState(false);
  if (view.points.length === 0) return null;
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{CAUSE.table}</summary>
      {isOpen && (
        <div className="scrolls scrolls-high">
          <table aria-label={CAUSE.tableOf(view.name)}>
            <thead>
              <tr>
                <th scope="col">{CAUSE.columns.day}</th>
                <th scope="col">{EXPOSURES[view.cause].column}</th>
                <th scope="col">{CAUSE.columns.pain}</th>
                <th scope="col">{CAUSE.columns.obtained}</th>
              </tr>
            </thead>
            <tbody>
              {[...view.points].reverse().map((point) => (
                <Row key={point.runId} cause={view.cause} point={point} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function Row({ cause, point }: { readonly cause: CauseId; readonly point: DosePoint }) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/runs/${point.runId}`}>{dayName(point.day)}</Link>
      </th>
      <td>{EXPOSURES[cause].tick(point.exposure)}</td>
      <td>{point.pain}</td>
      <td>{howKnown(point, point.obtained)}</td>
    </tr>
  );
}
