import type { RunRow } from '@plumbline/application';
import { memo } from 'react';
import { Link } from 'wouter';
import { PainMark } from '../../parts/pain-mark.tsx';
import { clock, dayName, type Format } from '../../show/format.ts';
import { RUNS } from '../../words/runs.ts';

interface Props {
  readonly run: RunRow;
  readonly format: Format;
  /** Among all rows, from 0. */
  readonly index: number;
  /** One row of the table is in the order of the Tab key; the arrow keys go to the others. */
  readonly isReachable: boolean;
}

export const RunLine = memo(function RunLine({ run, format, index, isReachable }: Props) {
  const year = run.day.slice(0, 4);
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row">
        <Link href={`/runs/${run.runId}`} tabIndex={isReachable ? undefined : -1} data-row={index}>
          <span>{dayName(run.day).replace(` ${year}`, '')}</span>
          <span className="soft small runs-clock">{`${year}, ${run.clock}`}</span>
        </Link>
      </th>
      <td>{said(run.km, format.distance)}</td>
      <td className="runs-lesser">{said(run.minutes, (minutes) => clock(minutes * 60))}</td>
      <td>{said(run.pace, format.pace)}</td>
      <td className="runs-lesser">{said(run.ascent, format.climb)}</td>
      <td className="runs-lesser">{said(run.heartRate, RUNS.heart)}</td>
      <td className="runs-lesser runs-text">
        {run.surface === 'unknown' ? RUNS.unknown : RUNS.surfaceName(run.surface)}
      </td>
      <td className="runs-lesser runs-text" title={run.shoes ?? undefined}>
        {run.shoes ?? RUNS.unknown}
      </td>
      <td className="runs-pain">
        <PainMark pain={run.pain} recalled={run.recalled} />
      </td>
    </tr>
  );
});

function said(value: number | null, words: (value: number) => string): string {
  return value === null ? RUNS.unknown : words(value);
}
