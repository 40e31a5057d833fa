import type { ImportProblem } from '../file-reading.ts';
import { problemList } from '../tables/problem-list.ts';
import type { Columns, LogRow, LogRows } from './log-table.ts';
import { runCell } from './run-reference.ts';

/** Keeps the first of several rows about the same run, or about the same day without a run, and refuses the others. */
export function oneForEachRun<C extends Columns>({ rows, problems }: LogRows<C>): LogRows<C> {
  const first = new Map<string, LogRow<C>>();
  const refused = problemList(problems);
  for (const row of rows) {
    const key = `${row.day} ${row.run ? runCell(row.run) : ''}`;
    const before = first.get(key);
    if (before) refused.add(duplicate(row, before));
    else first.set(key, row);
  }
  return { rows: [...first.values()], problems: refused.all() };
}

function duplicate<C extends Columns>(row: LogRow<C>, before: LogRow<C>): ImportProblem {
  const about = row.run ? 'run' : 'day; a column run says which run each row is about';
  return {
    code: 'duplicate-row',
    place: { ...row.origin, field: row.run ? 'run' : 'date' },
    expected: `one row for each ${about}`,
    received: `${row.day} again, after line ${before.origin.line}`,
  };
}
