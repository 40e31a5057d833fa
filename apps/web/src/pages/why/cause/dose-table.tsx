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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <section className="scrolls scrolls-high" tabIndex={0} aria-label={CAUSE.table}>
          <table>
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
        </section>
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
