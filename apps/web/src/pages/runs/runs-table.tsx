import type { RunRow } from '@plumbline/application';
import { type CSSProperties, type MouseEvent, useMemo, useRef } from 'react';
import { useFormat } from '../../show/use-format.ts';
import { wordsFor } from '../../words/each-reader.ts';
import { RUNS, RUNS_TO } from '../../words/runs.ts';
import { RunLine } from './run-line.tsx';
import { RunsHead } from './runs-head.tsx';
import { SortChoice } from './sort-choice.tsx';
import { type Sort, sortRuns } from './sort-runs.ts';
import { useActiveRow } from './use-active-row.ts';
import type { ChangeQuery } from './use-runs-query.ts';
import { useWindowRows } from './use-window-rows.ts';
import './runs-table.css';

/** Every row is as high, so that where a row stands is known without drawing those before it. */
const ROW_PX = 56;

interface Props {
  readonly found: readonly RunRow[];
  readonly sort: Sort;
  readonly change: ChangeQuery;
}

/** All runs found; only the rows near the screen are drawn. */
export function RunsTable({ found, sort, change }: Props) {
  const sorted = useMemo(() => sortRuns(found, sort), [found, sort]);
  const format = useFormat();
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, end } = useWindowRows(body, sorted.length, ROW_PX);
  const { active, onKeyDown, onFocus } = useActiveRow(body, sorted.length, ROW_PX);
  const reachable = Math.min(Math.max(active, first), end - 1);
  if (sorted.length === 0) return <p className="card">{RUNS.nothing}</p>;
  return (
    <>
      <SortChoice sort={sort} change={change} />
      <table className="runs" aria-rowcount={sorted.length + 1} style={rowHeight}>
        <caption className="spoken">{wordsFor(RUNS_TO).tableSays}</caption>
        <RunsHead sort={sort} change={change} />
        <tbody
          ref={body}
          style={{ height: sorted.length * ROW_PX, paddingTop: first * ROW_PX }}
          onClick={openRow}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          {sorted.slice(first, end).map((run, i) => (
            <RunLine
              key={run.runId}
              run={run}
              format={format}
              index={first + i}
              isReachable={first + i === reachable}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

const rowHeight = { '--row': `${ROW_PX}px` } as CSSProperties;

/** A row opens wherever it is clicked, by its own link. */
function openRow({ target }: MouseEvent<HTMLElement>): void {
  if (!(target instanceof Element) || target.closest('a')) return;
  target.closest('tr')?.querySelector('a')?.click();
}
